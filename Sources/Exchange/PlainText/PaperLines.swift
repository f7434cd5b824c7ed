/// Cuts a text into lines at every sign that ends a line on somebody's machine.
enum PaperLines {
    static func lines(of text: String) -> [PaperLine] {
        var lines: [PaperLine] = []
        var current: [Unicode.Scalar] = []
        var startsPage = false
        var previous: Unicode.Scalar = " "
        func end() {
            lines.append(
                PaperLine(number: lines.count + 1, text: current, startsPage: startsPage))
            current.removeAll(keepingCapacity: true)
            startsPage = false
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where previous.value == 0x0D: break
            case 0x0A, 0x0B, 0x0D, 0x85, 0x2028, 0x2029: end()
            case 0x0C: startsPage = true
            default:
                if let seen = scalar.cleanedForPapers { current.append(seen) }
            }
            previous = scalar
        }
        end()
        return lines
    }
}
