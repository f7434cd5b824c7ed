/// A photo as its file has it; a JPEG goes into a document byte for byte.
package struct PrintedPhoto: Hashable, Sendable {
    package let jpeg: [UInt8]
    /// Pixels.
    package let width: Int
    package let height: Int

    /// - Parameters: pixels as measured from the file; both above 0.
    package init?(jpeg: [UInt8], width: Int, height: Int) {
        guard width > 0, height > 0, jpeg.starts(with: [0xFF, 0xD8]) else { return nil }
        self.jpeg = jpeg
        self.width = width
        self.height = height
    }
}
