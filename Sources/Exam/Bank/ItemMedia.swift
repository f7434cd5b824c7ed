/// A picture that items show. Their texts name it as `![what is seen](media/<name>)`.
package struct ItemMedia: Hashable, Sendable {
    /// SHA-256 of the bytes in hexadecimal, and the ending of its kind: `3f…9a.png`.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
