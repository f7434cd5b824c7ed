package import Office
package import Vocabulary

/// The service under rehearsal: where it listens, and how its clock is moved. The candidates come
/// over the network; the staff act in the service's own halls.
package struct RehearsalNetwork: Sendable {
    /// Such as `http://127.0.0.1:8080`.
    package let address: String
    /// Stops the service's clock at a moment.
    package let setClock: @Sendable (Moment) -> Void
    /// Tells the service that an exam was opened.
    package let reload: @Sendable () throws -> Void
    /// The halls of the service.
    package let halls: HallRegistry

    package init(
        address: String, halls: HallRegistry, setClock: @escaping @Sendable (Moment) -> Void,
        reload: @escaping @Sendable () throws -> Void
    ) {
        self.address = address
        self.halls = halls
        self.setClock = setClock
        self.reload = reload
    }
}
