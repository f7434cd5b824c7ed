package import Vocabulary

/// Text that was damaged on its way: read in the wrong encoding, or cut in a character.
package struct DamagedText: ItemRule {
    package let codes = ["lint.damaged-text"]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "文字乱码、控制字符或私用区字符", "text that was read in the wrong encoding, or cut")

    package init() {}

    /// UTF-8 read as GB 18030 or as Windows-1252, and bytes of memory that was never filled.
    private static let words = [
        "锟斤拷", "锟斤", "烫烫烫", "屯屯屯", "ï»¿", "â€", "Ã©", "Ã¨", "Ã¤", "Ã¥", "Â ", "å…", "æ˜", "çš„",
        "è¡Œ",
        "æœ", "鏄", "鐨勮", "涓嶅", "锛�", "銆�", "鍏畨", "琛屾斂", "娉曞緥", "鍏徃",
    ]

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        item.texts.compactMap(DamagedText.damage).first.map {
            [Wording("文字受损：\($0)。", "damaged text: \($0)")]
        } ?? []
    }

    /// What is damaged, in words; nil for a sound text.
    static func damage(in text: String) -> String? {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFFFD: return "U+FFFD"
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0, 0xE000...0xF8FF, 0xFFF0...0xFFFB,
                0xF0000...0x10FFFF, 0xFDD0...0xFDEF, 0xFF65...0xFF9F:
                return "U+" + String(scalar.value, radix: 16, uppercase: true)
            default: continue
            }
        }
        return text.firstHeld(of: words)
    }
}
