/// The service's own secret keys, such as the one of the codes on score notices. They leave the
/// store for computing only; no page, log or audit line has them.
package protocol KeyBook {
    /// Nil while there is no key of that name.
    func key(named name: String) throws -> [UInt8]?
    /// - Throws: `Fault` when the name has a key already: a key is never replaced.
    func insert(key: [UInt8], named name: String) throws
}
