import CLibQREncode
import Vocabulary

/// A QR code as its modules, by libqrencode.
struct QRSymbol: Sendable {
    /// Modules on a side, without the quiet zone.
    let size: Int
    private let isDark: [Bool]

    /// How wide a module is printed at least, in millimetres: at 200 dpi three and a half pixels.
    static let module = 0.45
    /// Modules of white around, by the standard.
    static let quiet = 4

    /// Correction of level M (15 % of the words), L where the text is long, so that the code stays
    /// within the corner that documents keep for it.
    ///
    /// - Throws: `print.qr-too-long` for a text beyond what documents have room for.
    init(_ text: String) throws(Refusal) {
        let level = text.utf8.count > 450 ? QR_ECLEVEL_L : QR_ECLEVEL_M
        guard text.utf8.count <= 1000,
            let code = QRcode_encodeString(text, 0, level, QR_MODE_8, 1)
        else {
            throw Refusal(
                "print.qr-too-long", "二维码内容有\(text.utf8.count)字节，超过文书所能容纳的长度。",
                "the QR code's text has \(text.utf8.count) bytes, more than a document has room for"
            )
        }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        isDark = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// With the quiet zone, at the smallest size that is read for sure; millimetres.
    var millimetres: Double { Double(size + 2 * QRSymbol.quiet) * QRSymbol.module }

    /// Whether the module is dark.
    subscript(row: Int, column: Int) -> Bool { isDark[row * size + column] }
}
