/// Something that is wrong, or worth a look, with its place.
package struct OfficeFinding: Hashable, Sendable {
    /// Such as `第12行 sessions[0].start`; empty when there is none.
    package let place: String
    package let message: String
    /// Whether nothing goes on before it is mended.
    package let isError: Bool

    package init(place: String, message: String, isError: Bool = false) {
        self.place = place
        self.message = message
        self.isError = isError
    }
}
