/// A document that can be printed: it sets its own sheets.
package protocol Printout {
    /// What it is, such as 准考证.
    static var kind: String { get }
    /// Whom or what this one is for, as a finding names it: number and name, or a room.
    var subject: String { get }
    /// Sets all sheets; nothing is drawn.
    ///
    /// - Throws: `print.qr-too-long`.
    func sheets(_ setter: TypeSetter) throws -> [Sheet]
}
