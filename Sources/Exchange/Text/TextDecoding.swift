import Foundation
package import Vocabulary

/// The text of a file and the encoding it was found to be in (practice 4.6).
///
/// A byte order mark decides; without one the text is UTF-8 if all of it is, else GB 18030, which
/// is what Excel and WPS write on a Chinese desktop. Nothing is ever replaced: a file that fits no
/// encoding to its last byte is refused, since a name with a wrong character is a wrong name.
package struct TextDecoding: Hashable, Sendable {
    /// By the names that people know them by.
    package enum Encoding: String, Hashable, Sendable, CaseIterable {
        case utf8 = "UTF-8"
        case utf8WithMark = "UTF-8 with BOM"
        case utf16LittleEndian = "UTF-16LE with BOM"
        case utf16BigEndian = "UTF-16BE with BOM"
        /// Without a mark, told by where its zero bytes stand.
        case unmarkedUTF16LittleEndian = "UTF-16LE"
        case unmarkedUTF16BigEndian = "UTF-16BE"
        /// GB 18030 by the table of 2005 or of 2022: the code points that moved are taken at both.
        case gb18030 = "GB18030"
    }

    /// Without the byte order mark.
    package let text: String
    /// As found.
    package let encoding: Encoding

    /// Decodes a whole file.
    /// - Throws: `Refusal` `text.undecodable` or `text.binary` with one finding that names the
    ///   line, and the byte in its words.
    package init(_ bytes: [UInt8], file: String) throws(Refusal) {
        switch TextDecoding.decode(bytes) {
        case .success(let decoding):
            guard let zero = bytes.firstIndex(of: 0), decoding.encoding.hasNoZeroBytes else {
                self = decoding
                return
            }
            let failure = ByteFailure(offset: zero, encoding: decoding.encoding)
            throw TextDecoding.binary(failure, bytes, file)
        case .failure(let failure):
            throw TextDecoding.undecodable(failure, bytes, file)
        }
    }

    private init(text: String, encoding: Encoding) {
        self.text = text
        self.encoding = encoding
    }

    private static func decode(_ bytes: [UInt8]) -> Result<TextDecoding, ByteFailure> {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return utf8(bytes, from: 3, as: .utf8WithMark)
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, as: .utf16LittleEndian) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, as: .utf16BigEndian) }
        if let encoding = unmarkedUTF16(bytes),
            case .success(let decoding) = utf16(bytes, as: encoding)
        {
            return .success(decoding)
        }
        let asUTF8 = utf8(bytes, from: 0, as: .utf8)
        if case .success = asUTF8 { return asUTF8 }
        if UTF8Census(bytes[...]).looksLikeDamagedUTF8 { return asUTF8 }
        guard let text = GB18030.text(bytes) else {
            return .failure(
                ByteFailure(
                    offset: GB18030.firstUndecodableByte(bytes) ?? 0, encoding: .gb18030))
        }
        return .success(TextDecoding(text: text, encoding: .gb18030))
    }

    private static func utf8(
        _ bytes: [UInt8], from start: Int, as encoding: Encoding
    ) -> Result<TextDecoding, ByteFailure> {
        if let text = String(validating: bytes[start...], as: UTF8.self) {
            return .success(TextDecoding(text: text, encoding: encoding))
        }
        let offset = UTF8Census(bytes[start...]).firstBad ?? start
        return .failure(ByteFailure(offset: offset, encoding: encoding))
    }

    private static func utf16(
        _ bytes: [UInt8], as encoding: Encoding
    ) -> Result<TextDecoding, ByteFailure> {
        guard bytes.count.isMultiple(of: 2) else {
            return .failure(ByteFailure(offset: bytes.count - 1, encoding: encoding))
        }
        let (high, low) = encoding.isBigEndian ? (0, 1) : (1, 0)
        let units = stride(from: encoding.markLength, to: bytes.count, by: 2).map {
            UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
        }
        if let text = String(validating: units, as: UTF16.self) {
            return .success(TextDecoding(text: text, encoding: encoding))
        }
        let unit = firstHalfSurrogate(units) ?? 0
        return .failure(ByteFailure(offset: encoding.markLength + 2 * unit, encoding: encoding))
    }

    /// Separators, digits and line breaks leave zero bytes, all on one side of their pairs; a text
    /// of bytes has none, and other files have them on both. Some Chinese characters have one on
    /// the other side (一 is 4E00), so line breaks decide where there are any: U+0A00, which they
    /// would be if the bytes were swapped, is no character.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> Encoding? {
        guard bytes.count >= 16, bytes.count.isMultiple(of: 2) else { return nil }
        var zeros = (even: 0, odd: 0)
        var breaks = (even: 0, odd: 0)
        for index in stride(from: 0, to: min(bytes.count, 65_536), by: 2) {
            switch (bytes[index], bytes[index + 1]) {
            case (0, 0): return nil
            case (0, let low):
                zeros.even += 1
                if low == 0x0A { breaks.even += 1 }
            case (let low, 0):
                zeros.odd += 1
                if low == 0x0A { breaks.odd += 1 }
            default: break
            }
        }
        if zeros.odd >= 4, zeros.even == 0 || breaks.odd > 0 && breaks.even == 0 {
            return .unmarkedUTF16LittleEndian
        }
        let isBigEndian =
            zeros.even >= 4 && (zeros.odd == 0 || breaks.even > 0 && breaks.odd == 0)
        return isBigEndian ? .unmarkedUTF16BigEndian : nil
    }

    private static func firstHalfSurrogate(_ units: [UInt16]) -> Int? {
        var index = 0
        while index < units.count {
            if UTF16.isLeadSurrogate(units[index]) {
                guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else {
                    return index
                }
                index += 2
            } else if UTF16.isTrailSurrogate(units[index]) {
                return index
            } else {
                index += 1
            }
        }
        return nil
    }
}

/// Where and as what a text stopped being decodable.
private struct ByteFailure: Error {
    let offset: Int
    let encoding: TextDecoding.Encoding
}

extension TextDecoding.Encoding {
    /// In all but UTF-16 a zero byte is no part of a text.
    fileprivate var hasNoZeroBytes: Bool {
        switch self {
        case .utf8, .utf8WithMark, .gb18030: true
        case .utf16LittleEndian, .utf16BigEndian, .unmarkedUTF16LittleEndian,
            .unmarkedUTF16BigEndian:
            false
        }
    }

    fileprivate var isBigEndian: Bool {
        self == .utf16BigEndian || self == .unmarkedUTF16BigEndian
    }

    /// Of UTF-16: how many bytes the mark takes.
    fileprivate var markLength: Int {
        self == .unmarkedUTF16LittleEndian || self == .unmarkedUTF16BigEndian ? 0 : 2
    }
}

extension TextDecoding {
    private static func undecodable(
        _ failure: ByteFailure, _ bytes: [UInt8], _ file: String
    ) -> Refusal {
        let (offset, name) = (failure.offset, failure.encoding.rawValue)
        return refusal(
            "text.undecodable", failure, bytes, file,
            "文件不是有效的 \(name) 文本:第 \(offset + 1) 个字节无法识别。请另存为 UTF-8 或 xlsx 后重新上传。",
            "not valid \(name): byte \(offset + 1) cannot be decoded; save as UTF-8 or xlsx")
    }

    private static func binary(
        _ failure: ByteFailure, _ bytes: [UInt8], _ file: String
    ) -> Refusal {
        refusal(
            "text.binary", failure, bytes, file,
            "文件含有空字节(第 \(failure.offset + 1) 个字节),不是文本文件,或是没有标记的 UTF-16。"
                + "请另存为 UTF-8 或 xlsx。",
            "zero at byte \(failure.offset + 1): not a text, or UTF-16 without a mark; "
                + "save as UTF-8 or xlsx")
    }

    private static func refusal(
        _ code: String, _ failure: ByteFailure, _ bytes: [UInt8], _ file: String,
        _ chinese: String, _ english: String
    ) -> Refusal {
        let line = lineNumber(ofByte: failure.offset, in: bytes, failure.encoding)
        let finding = Finding(code, at: Finding.Place(file: file, line: line), chinese, english)
        return Refusal(code, chinese, english, findings: [finding])
    }

    private static func lineNumber(
        ofByte offset: Int, in bytes: [UInt8], _ encoding: Encoding
    ) -> Int {
        guard !encoding.hasNoZeroBytes else {
            return 1 + bytes[..<offset].count { $0 == 0x0A }
        }
        let (high, low) = encoding.isBigEndian ? (0, 1) : (1, 0)
        return 1
            + stride(from: encoding.markLength, to: offset - offset % 2, by: 2).count {
                bytes[$0 + high] == 0 && bytes[$0 + low] == 0x0A
            }
    }
}
