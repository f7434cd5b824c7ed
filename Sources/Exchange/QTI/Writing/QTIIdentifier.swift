/// Names of the house as identifiers of QTI, which begin with a letter or `_` and go on with
/// letters, digits, `_`, `.` and `-`. A name that is none gets an underscore in front, and what may
/// not stand in it is written as `_x20_`.
enum QTIIdentifier {
    static func encoded(_ name: String) -> String {
        var text = ""
        let marks = name.contains("_x") ? "-." : "-._"
        for (index, scalar) in name.unicodeScalars.enumerated() {
            let isPlain =
                isLetter(scalar)
                || (index > 0 && (isDigit(scalar) || marks.unicodeScalars.contains(scalar)))
            if isPlain || (isDigit(scalar) && index == 0) {
                text.unicodeScalars.append(scalar)
            } else {
                text += "_x\(String(scalar.value, radix: 16))_"
            }
        }
        let isPlain = text == name && name.unicodeScalars.first.map(isLetter) == true
        return isPlain ? name : "_" + text
    }

    static func decoded(_ identifier: String) -> String {
        guard identifier.hasPrefix("_"), identifier.count > 1 else { return identifier }
        var name = ""
        var rest = identifier.dropFirst()
        while let first = rest.first {
            if rest.hasPrefix("_x"), let end = rest.dropFirst(2).firstIndex(of: "_"),
                let value = UInt32(rest.dropFirst(2)[..<end], radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                name.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                name.append(first)
                rest = rest.dropFirst()
            }
        }
        return name
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            || (0x4E00...0x9FA5).contains(scalar.value)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }
}
