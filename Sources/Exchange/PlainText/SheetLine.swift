/// A line of questions as we write them, for text and Word alike.
struct SheetLine {
    enum Role {
        case heading, caseText, stem, choice, answer, note, blank
    }

    let role: Role
    let text: String
}
