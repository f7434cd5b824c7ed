import Office
package import Publication

extension Site {
    /// The key that signs what is printed; nil when the service has none, or when the one that it
    /// was started with was replaced or revoked since: that one signs nothing more.
    ///
    /// - Throws: `Fault` for an event of the keys that cannot be read.
    package func sealingInUse() throws -> SealingKey? {
        guard let sealing else { return nil }
        let history = try SealOffice(records: records, secrets: secrets).history()
        return history.active?.publicKey == sealing.publicKey ? sealing : nil
    }
}
