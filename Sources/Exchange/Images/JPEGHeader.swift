internal import CLibTurboJPEG
package import Vocabulary

/// What a photo's file says of itself, after the whole picture was decoded once.
package struct JPEGHeader: Hashable, Sendable {
    /// Pixels.
    package let width: Int
    /// Pixels.
    package let height: Int

    /// A file above this is not looked at.
    package static let mostBytes = 10 << 20
    /// A picture above this is not decoded: a small file can claim to be a vast picture.
    package static let mostPixels = 40_000_000

    /// Reads a file and decodes it to its end.
    ///
    /// - Throws: `photo.too-large`, `photo.not-a-jpeg`, `photo.too-many-pixels`,
    ///   `photo.truncated`, `photo.damaged`; each with one finding at the column 照片.
    package init(_ bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= JPEGHeader.mostBytes else {
            throw JPEGHeader.problem(
                "too-large", "照片文件超过10 MB，请缩小后上传", "the file has more than 10 MB")
        }
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else {
            throw JPEGHeader.problem(
                "not-a-jpeg", "这不是JPEG照片\(JPEGHeader.kind(of: bytes))，请另存为JPG格式后上传",
                "the file is not a JPEG")
        }
        let decoder = try Decoder()
        (width, height) = try decoder.size(of: bytes)
        guard width * height <= JPEGHeader.mostPixels else {
            throw JPEGHeader.problem(
                "too-many-pixels", "照片像素过大（\(width)×\(height)），请缩小后上传",
                "the picture has \(width) × \(height) pixels")
        }
        try decoder.decode(bytes, width: width, height: height)
    }

    /// What people upload instead.
    private static func kind(of bytes: [UInt8]) -> String {
        let head = Array(bytes.prefix(12))
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "（而是PNG图片）" }
        if head.dropFirst(4).starts(with: Array("ftyp".utf8)) { return "（而是HEIC等手机格式）" }
        if head.starts(with: Array("%PDF".utf8)) { return "（而是PDF文件）" }
        if head.starts(with: Array("BM".utf8)) { return "（而是BMP图片）" }
        return ""
    }

    fileprivate static func problem(
        _ rule: String, _ chinese: String, _ english: String
    ) -> Refusal {
        Refusal(
            "photo.\(rule)", chinese + "。", english,
            findings: [
                Finding("photo.\(rule)", at: Finding.Place(column: "照片"), chinese, english)
            ])
    }
}

/// One use of libjpeg-turbo.
private final class Decoder {
    private let handle: tjhandle

    init() throws(Refusal) {
        guard let handle = tjInitDecompress() else {
            throw JPEGHeader.problem("damaged", "照片无法检查，请稍后再试", "no memory to decode")
        }
        self.handle = handle
    }

    deinit { tjDestroy(handle) }

    func size(of bytes: [UInt8]) throws(Refusal) -> (Int, Int) {
        var (width, height, sampling, colours) = (Int32(0), Int32(0), Int32(0), Int32(0))
        let code = tjDecompressHeader3(
            handle, bytes, UInt(bytes.count), &width, &height, &sampling, &colours)
        guard code == 0, width > 0, height > 0 else { throw damaged }
        return (Int(width), Int(height))
    }

    /// Decodes to grey, a byte for each pixel; what comes out is thrown away.
    func decode(_ bytes: [UInt8], width: Int, height: Int) throws(Refusal) {
        var pixels = [UInt8](repeating: 0, count: width * height)
        let code = tjDecompress2(
            handle, bytes, UInt(bytes.count), &pixels, Int32(width), 0, Int32(height),
            Int32(TJPF_GRAY.rawValue), TJFLAG_LIMITSCANS)
        guard code != 0 else { return }
        if message.contains("Premature end") {
            throw JPEGHeader.problem(
                "truncated", "照片文件不完整（上传或保存时被截断），请重新保存后上传",
                "the file ends before the picture does")
        }
        // A warning: the picture is whole, only its file has something odd in it.
        guard tjGetErrorCode(handle) == TJERR_WARNING.rawValue else { throw damaged }
    }

    private var message: String {
        tjGetErrorStr2(handle).map { String(cString: $0) } ?? ""
    }

    private var damaged: Refusal {
        JPEGHeader.problem(
            "damaged", "照片文件已损坏，无法显示，请重新保存后上传", "the picture cannot be decoded")
    }
}
