package import Vocabulary

/// A letter or number that belongs to the layout and not to the text: a choice `A. 警告`, a stem
/// `12、下列……`.
package struct LabelLeft: ItemRule {
    package let codes = ["lint.label-left"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording("选项或题干开头残留编号", "a choice or stem still begins with its label")

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        var found: [Wording] = []
        if let choice = item.draft.choices.first(where: { LabelLeft.hasLetter($0.text) }) {
            found.append(
                Wording("选项 \(choice.id) 开头残留字母编号。", "choice \(choice.id) still has its letter"))
        }
        if LabelLeft.hasNumber(item.draft.stem) {
            found.append(Wording("题干开头残留题号。", "the stem still has its number"))
        }
        return found
    }

    /// `A.`, `A、`, `A．`, `(A)`.
    private static func hasLetter(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.prefix(3).map { $0 }
        guard scalars.count >= 2 else { return false }
        if "(（".unicodeScalars.contains(scalars[0]), scalars.count == 3 {
            return isLetter(scalars[1]) && ")）".unicodeScalars.contains(scalars[2])
        }
        guard isLetter(scalars[0]), "、．.:：)）".unicodeScalars.contains(scalars[1]) else {
            return false
        }
        // B.1楼, A.B are names.
        return scalars.count < 3 || scalars[1] != "." || !isWordPart(scalars[2])
    }

    /// `12.`, `12、`, but not `12.5`.
    private static func hasNumber(_ text: String) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...4).contains(digits.count) else { return false }
        let rest = text.dropFirst(digits.count)
        guard let mark = rest.first, "、．.".contains(mark) else { return false }
        return !(rest.dropFirst().first.map { $0.isASCII && $0.isNumber } ?? false)
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("A"..."J").contains(scalar) || ("Ａ"..."Ｊ").contains(scalar)
    }
}
