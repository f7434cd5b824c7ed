import Foundation
import Vocabulary

/// Reads the codes of printed documents: from a text, or from a picture of the paper through
/// zbarimg, which Debian's zbar-tools has.
struct CodeReader {
    private let programs: ExternalPrograms

    /// The readers on the path of this process.
    init(path: String? = ProcessInfo.processInfo.environment["PATH"]) {
        programs = ExternalPrograms(path: path)
    }

    /// The codes of a file: of each line of a text, or those that a picture shows.
    ///
    /// - Throws: `seal.no-reader` for a picture on a machine without zbarimg, `seal.no-code` for
    ///   one that shows none, or a text that has none.
    func codes(in bytes: [UInt8], file: String) throws(Refusal) -> [String] {
        let text =
            isPicture(bytes) ? try textOfPicture(bytes) : String(decoding: bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
            .filter { line in line.contains { !$0.isWhitespace } }
        let codes = isPicture(bytes) ? lines.filter { $0.hasPrefix("ZK1:") } : lines
        guard !codes.isEmpty else {
            throw Refusal(
                "seal.no-code",
                "“\(file)”中没有找到验真码。照片请拍正、拍清楚，二维码至少占画面宽度的四分之一；也可以用手机扫码后粘贴文字。",
                "no code in \(file); take the picture straight and sharp, or paste the code's text")
        }
        return codes
    }

    /// PNG, JPEG, GIF, BMP, TIFF, WebP, PDF by their first bytes.
    private func isPicture(_ bytes: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("BM".utf8),
            Array("II*".utf8), Array("MM".utf8) + [0], Array("RIFF".utf8), Array("%PDF".utf8),
        ]
        return marks.contains { bytes.starts(with: $0) }
    }

    private func textOfPicture(_ bytes: [UInt8]) throws(Refusal) -> String {
        guard let zbarimg = programs.program("zbarimg") else {
            throw Refusal(
                "seal.no-reader",
                "本机没有读二维码的程序，不能读照片。请安装 zbar-tools（apt-get install zbar-tools），或者用手机扫码后粘贴文字。",
                "pictures are read by zbarimg: install zbar-tools, or paste the code's text")
        }
        let picture = FileManager.default.temporaryDirectory
            .appending(path: "zhikao-code-\(ProcessInfo.processInfo.globallyUniqueString)")
        defer { try? FileManager.default.removeItem(at: picture) }
        guard (try? Data(bytes).write(to: picture)) != nil,
            let found = programs.run(
                zbarimg,
                ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture.path()],
                patience: 60)
        else { return "" }
        return String(decoding: found, as: UTF8.self)
    }
}
