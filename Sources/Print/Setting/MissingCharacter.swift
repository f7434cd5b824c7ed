/// A character that no font of this machine shows, with the text that has it.
package struct MissingCharacter: Hashable, Sendable {
    package let scalar: Unicode.Scalar
    package let text: String

    /// Such as U+31350.
    package var code: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
