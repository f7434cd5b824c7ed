/// What an exam asks of photos. The card's own figures were not published; these can be set.
package struct PhotoRules: Hashable, Sendable {
    /// Pixels.
    package let width: Int
    /// Pixels.
    package let height: Int
    /// The sizes of file that are accepted.
    package let bytes: ClosedRange<Int>
    /// Such as `image/jpeg`.
    package let mediaTypes: [String]

    /// By default 26 × 32 mm at 350 dpi, JPEG, 20 to 200 KB (practice 2.3).
    package init(
        width: Int = 358, height: Int = 441, bytes: ClosedRange<Int> = 20_480...204_800,
        mediaTypes: [String] = ["image/jpeg"]
    ) {
        self.width = width
        self.height = height
        self.bytes = bytes
        self.mediaTypes = mediaTypes
    }
}
