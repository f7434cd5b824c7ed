import Exchange
import Programme
import Vocabulary

/// A config file, read and accepted.
struct LoadedConfig {
    let path: String
    let text: String
    let programme: ExamProgramme

    /// - Throws: `config.invalid` with all findings by line; `file.unreadable`.
    init(_ path: String) throws {
        self.path = path
        text = try Files.text(path)
        programme = try ExamConfigReader.programme(text.utf8, file: path)
    }
}
