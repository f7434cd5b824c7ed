/// The QR code in the upper right corner of a document, with what it is for beneath.
struct Corner {
    let symbol: QRSymbol
    let rect: Rect
    private let note: String

    /// Nil without a text.
    ///
    /// - Throws: `print.qr-too-long`.
    init?(_ text: String?, of paper: Paper, note: String) throws {
        guard let text else { return nil }
        symbol = try QRSymbol(text)
        self.note = note
        let side = max(symbol.millimetres, 24).mm
        rect = Rect(
            paper.width - paper.margins.right - side, paper.margins.top, side, side)
    }

    var height: Double { rect.height + 12 }

    func draw(_ flow: inout Flow) {
        flow.put(.code(symbol, rect))
        let word = flow.setter.block(
            note, TextStyle(size: 8, alignment: .center, leading: 1.2, ink: .grey),
            width: rect.width)
        flow.put(.text(word, x: rect.x, y: rect.y + rect.height))
    }
}
