import Vocabulary

extension Marks {
    /// As printed, a text: JSON numbers would drag floating point in.
    var json: JSON { JSON(description) }
}

extension JSON {
    /// The text, or null.
    init(optional text: String?) {
        self = text.map(JSON.text) ?? .null
    }
}
