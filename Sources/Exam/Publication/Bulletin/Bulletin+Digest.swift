import Seals
import Vocabulary

extension Bulletin {
    /// The name of the file that holds the figures, and that a seal names.
    package static let figuresFileName = "bulletin-figures.json"

    /// The figures by themselves: every number of the text and the tables, no name of a person.
    /// Canonical JSON and a line feed, so that the same results give the same bytes.
    package var figuresFile: [UInt8] {
        let json: JSON = [
            "form": "zhikao-figures/1", "title": JSON(title), "organiser": JSON(organiser),
            "restricted": .bool(audience.isRestricted), "table": figures.json,
        ]
        return json.canonical + [0x0A]
    }

    /// SM3 of the file of the figures in hexadecimal: printed with the tables, and what a seal over
    /// the file covers.
    package var figuresDigest: String { HashAlgorithm.sm3.hexadecimalDigest(figuresFile) }
}
