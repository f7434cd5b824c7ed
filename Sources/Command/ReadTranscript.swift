import Vocabulary

/// A transcript as it stands in a file, read to be shown.
struct ReadTranscript {
    let inputs: [String: JSON]
    let parameters: JSON
    let result: JSON
    let exam: String

    /// - Throws: `show.not-a-transcript` when it is none, or of another procedure;
    ///   `file.unreadable`.
    init(_ file: String, procedure: String) throws {
        let json: JSON
        do {
            json = try JSON(parsing: try Files.bytes(file))
        } catch let error as JSON.ParseError {
            throw ReadTranscript.refusal(file, "byte \(error.offset): \(error.reason)")
        }
        guard let announcement = json["announcement"], let inputs = json["inputs"]?.object,
            let result = json["result"], let exam = announcement["exam"]?.text
        else { throw ReadTranscript.refusal(file, "members are missing") }
        guard announcement["procedure"]?.text == procedure else {
            throw ReadTranscript.refusal(
                file, "its procedure is \(announcement["procedure"]?.text ?? "?"), not \(procedure)"
            )
        }
        self.inputs = inputs
        self.result = result
        self.exam = exam
        parameters = announcement["parameters"] ?? [:]
    }

    private static func refusal(_ file: String, _ reason: String) -> Refusal {
        Refusal(
            "show.not-a-transcript", "\(file) 不是这种抽取的记录。",
            "\(file) is no transcript of such a draw: \(reason)")
    }
}
