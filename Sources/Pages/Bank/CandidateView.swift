/// An item as its candidate sees it, in the terminal's own shapes; the terminal's script takes its
/// place where scripts run.
package struct CandidateView: Hashable, Sendable {
    /// A stretch of text, a numbered gap, or a picture.
    package struct Piece: Hashable, Sendable {
        package let text: String
        package let isGap: Bool
        /// The address of a picture; nil for words.
        package let picture: String?

        package init(_ text: String, isGap: Bool = false, picture: String? = nil) {
            self.text = text
            self.isGap = isGap
            self.picture = picture
        }
    }

    package struct Option: Hashable, Sendable {
        package let letter: String
        package let value: String
        package let text: [Piece]
        package let isChosen: Bool

        package init(letter: String, value: String, text: [Piece], isChosen: Bool = false) {
            self.letter = letter
            self.value = value
            self.text = text
            self.isChosen = isChosen
        }
    }

    /// A blank to be filled, or a slot to which one of several choices is put.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let label: [Piece]
        package let value: String
        /// Empty for a text; else what can be chosen.
        package let choices: [OfficeChoice]

        package init(
            name: String, label: [Piece], value: String = "", choices: [OfficeChoice] = []
        ) {
            self.name = name
            self.label = label
            self.value = value
            self.choices = choices
        }
    }

    /// Such as 单项选择题.
    package let section: String
    /// The type and the item as the terminal's API sends them.
    package let type: String
    package let json: String
    package let stem: [Piece]
    package let options: [Option]
    /// `radio` or `checkbox`.
    package let input: String
    package let fields: [Field]

    package init(
        section: String, type: String, json: String, stem: [Piece], options: [Option],
        input: String, fields: [Field]
    ) {
        self.section = section
        self.type = type
        self.json = json
        self.stem = stem
        self.options = options
        self.input = input
        self.fields = fields
    }
}
