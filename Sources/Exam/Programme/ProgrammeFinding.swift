package import Vocabulary

/// What a check has to say about fields of a programme, named as in its config file.
///
/// A reader that knows the lines of the fields can give the finding its line, and can leave it out
/// when one of the fields could not be read at all.
package struct ProgrammeFinding: Hashable, Sendable {
    /// The fields that were compared, such as `sites[1].rooms[0].columns`; the first is the one
    /// that the finding is shown at. Never empty.
    package let fields: [String]
    /// Its place names the first field as `column`.
    package let finding: Finding

    /// - Precondition: `fields` is not empty.
    package init(
        _ rule: String, severity: Finding.Severity = .error, about fields: [String],
        _ chinese: String, _ english: String
    ) {
        precondition(!fields.isEmpty, "a finding of a programme names the fields it is about")
        self.fields = fields
        self.finding = Finding(
            rule, severity: severity, at: Finding.Place(column: fields[0]), chinese, english)
    }
}
