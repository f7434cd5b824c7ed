import CLibTurboJPEG
import Exchange
import Testing
import Vocabulary

@Suite("Photos") struct JPEGHeaderTests {
    @Test(arguments: [(358, 441), (1, 1), (33, 700)])
    func `the size of a picture is read from the picture`(width: Int, height: Int) throws {
        let header = try JPEGHeader(Self.picture(width, height))
        #expect(header.width == width)
        #expect(header.height == height)
    }

    @Test(arguments: [
        (Array("\u{89}PNG".utf8), "photo.not-a-jpeg"), ([], "photo.not-a-jpeg"),
        (Array("%PDF-1.7".utf8), "photo.not-a-jpeg"), ([0xFF, 0xD8, 0xFF], "photo.damaged"),
        ([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 7, count: 400), "photo.damaged"),
        ([UInt8](repeating: 0xFF, count: JPEGHeader.mostBytes + 1), "photo.too-large"),
    ])
    func `what is no sound picture is refused`(bytes: [UInt8], code: String) throws {
        #expect(code == refused(bytes)?.code)
        #expect(refused(bytes)?.findings.first?.place.column == "照片")
    }

    @Test func `a picture that was cut off is told so`() throws {
        let whole = try Self.picture(358, 441)
        #expect(refused(Array(whole.prefix(whole.count / 2)))?.code == "photo.truncated")
    }

    @Test func `a small file that claims to be a vast picture is not decoded`() throws {
        var bytes = try Self.picture(64, 64)
        let frame = try #require(
            bytes.indices.dropLast().first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
        for (offset, byte) in [(5, 0xFE), (6, 0xFE), (7, 0xFE), (8, 0xFE)] {
            bytes[frame + offset] = UInt8(byte)
        }
        #expect(refused(bytes)?.code == "photo.too-many-pixels")
    }

    private func refused(_ bytes: [UInt8]) -> Refusal? {
        do throws(Refusal) {
            _ = try JPEGHeader(bytes)
            return nil
        } catch {
            return error
        }
    }

    struct NoEncoder: Error {}

    /// A grey picture with something in it.
    static func picture(_ width: Int, _ height: Int) throws -> [UInt8] {
        guard let handle = tjInitCompress() else { throw NoEncoder() }
        defer { tjDestroy(handle) }
        let pixels = (0..<(width * height)).map { UInt8(truncatingIfNeeded: $0 * 31 ^ $0 >> 3) }
        var buffer: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        let code = tjCompress2(
            handle, pixels, Int32(width), 0, Int32(height), Int32(TJPF_GRAY.rawValue), &buffer,
            &size, Int32(TJSAMP_GRAY.rawValue), 80, 0)
        defer { tjFree(buffer) }
        guard code == 0, let buffer else { throw NoEncoder() }
        return Array(UnsafeBufferPointer(start: buffer, count: Int(size)))
    }
}
