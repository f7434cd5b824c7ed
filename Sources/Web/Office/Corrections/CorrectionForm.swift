import Bank
import Office
import Pages
import Vocabulary

/// What the form for a correction says, filled in or not.
struct CorrectionForm: Sendable {
    let item: String
    let registration: String
    let measure: String
    let value: String
    let reason: String
    let evidence: String

    init(_ field: (String) -> String) {
        item = String(field("item").trimmedOfSpace.prefix(80))
        registration = String(field("registration").trimmedOfSpace.prefix(40))
        measure = field("measure")
        value = String(field("value").prefix(400))
        reason = field("reason")
        evidence = field("evidence")
    }

    /// Whether anything is asked.
    var isFilled: Bool { !registration.isEmpty || !item.isEmpty }

    var measures: [OfficeChoice] {
        CorrectionInput.words.map {
            OfficeChoice(value: $0.word, text: $0.chinese, isChosen: $0.word == measure)
        }
    }

    /// - Throws: `correction.unknown-item`, and as `CorrectionInput.measure`.
    func correction(in office: ExamOffice) throws(Refusal) -> Correction {
        if !registration.isEmpty { return .lift(.absent, of: RegistrationID(registration)) }
        guard !item.isEmpty, let found = office.bank[ItemID(item)] else {
            throw Refusal(
                "correction.unknown-item", "本次考试所用题库中没有试题“\(item)”，请核对试题编号。",
                "the exam's bank has no item \(item)")
        }
        return .item(found.id, try CorrectionInput.measure(measure, value, for: found))
    }
}
