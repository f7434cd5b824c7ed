import Seals
import Vocabulary

/// What a terminal's cookie holds: where to look, and a secret by which it is known.
struct TerminalToken {
    let text: String
    let exam: ExamID
    let session: SessionID
    let registration: RegistrationID

    init(
        exam: ExamID, session: SessionID, registration: RegistrationID,
        secrets: any SecretSource
    ) {
        self.exam = exam
        self.session = session
        self.registration = registration
        text = "\(exam)~\(session)~\(registration)~\(hexadecimal(secrets.bytes(32)))"
    }

    /// Nil for a text that no terminal was given.
    init?(_ text: String) {
        let parts = text.split(separator: "~").map(String.init)
        guard parts.count == 4 else { return nil }
        self.text = text
        exam = ExamID(parts[0])
        session = SessionID(parts[1])
        registration = RegistrationID(parts[2])
    }

    /// The name by which the room's log knows the terminal; the token itself is kept nowhere.
    var digest: String { HashAlgorithm.sm3.hexadecimalDigest(Array(text.utf8)) }
}
