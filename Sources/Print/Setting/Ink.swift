/// A colour; documents are read when printed in black and white too.
enum Ink: Hashable, Sendable {
    case black, grey, faint, red, pale

    /// Red, green and blue from 0 to 1.
    var parts: (Double, Double, Double) {
        switch self {
        case .black: (0, 0, 0)
        case .grey: (0.45, 0.45, 0.45)
        case .faint: (0.87, 0.87, 0.87)
        case .red: (0.85, 0.1, 0.1)
        case .pale: (0.91, 0.91, 0.91)
        }
    }
}
