/// How equal drawn papers are, and how often items are used: the pictures of a paper draw.
package struct PaperPicture: Hashable, Sendable {
    /// One of the four expected scores over all papers, as a histogram.
    package struct Strip: Hashable, Sendable {
        package let title: String
        package let bars: [Bar]
        /// The band in which every paper shall lie.
        package let bandX: Int
        package let bandWidth: Int
        package let target: Int
        /// The ends of the axis.
        package let low: String
        package let high: String
        /// In figures, for who does not see the picture.
        package let sentence: String

        package init(
            title: String, bars: [Bar], bandX: Int, bandWidth: Int, target: Int, low: String,
            high: String, sentence: String
        ) {
            self.title = title
            self.bars = bars
            self.bandX = bandX
            self.bandWidth = bandWidth
            self.target = target
            self.low = low
            self.high = high
            self.sentence = sentence
        }
    }

    /// A bar.
    package struct Bar: Hashable, Sendable {
        package let x: Int
        package let y: Int
        package let width: Int
        package let height: Int

        package init(x: Int, y: Int, width: Int, height: Int) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    /// How often items are used, the most used first, with the bound that nobody can go below.
    package struct Exposure: Hashable, Sendable {
        package let bars: [Bar]
        /// The height of the bound; nil without one.
        package let bound: Int?
        package let sentence: String

        package init(bars: [Bar], bound: Int?, sentence: String) {
            self.bars = bars
            self.bound = bound
            self.sentence = sentence
        }
    }

    package let strips: [Strip]
    package let exposure: Exposure?

    package init(strips: [Strip], exposure: Exposure?) {
        self.strips = strips
        self.exposure = exposure
    }
}
