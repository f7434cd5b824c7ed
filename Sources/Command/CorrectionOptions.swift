import ArgumentParser
import Bank
import Grading
import Office
import Vocabulary

/// What is to be corrected, as options.
struct CorrectionOptions: ParsableArguments {
    @Option(help: "The item.")
    var item: String?

    @Option(
        help: """
            What is decided: key, accept, voidForAll, takenOut, fullMarks, fullMarksIfAnswered, \
            drop, restoreKey, restoreAccept, restoreCount, restoreDrop.
            """)
    var measure: String?

    @Option(
        help: "The key (A C; 1 A；2 B; 七日/7日；听证; 19.5~20.5) or the choice that it takes.")
    var value = ""

    @Option(help: "Instead of an item: the registration whose absence was recorded wrongly.")
    var liftAbsence: String?

    func validate() throws {
        guard (item == nil) != (liftAbsence == nil), (item == nil) == (measure == nil),
            item != "", liftAbsence != ""
        else {
            throw ValidationError("give --item and --measure, or --lift-absence")
        }
    }

    /// - Throws: `correction.unknown-item`, and as `CorrectionInput.measure`.
    func correction(in office: ExamOffice) throws -> Correction {
        if let liftAbsence { return .lift(.absent, of: RegistrationID(liftAbsence)) }
        let id = ItemID(item ?? "?")
        guard let item = office.bank[id] else {
            throw Refusal(
                "correction.unknown-item", "本次考试所用题库中没有试题“\(id)”，请核对试题编号。",
                "the exam's bank has no item \(id)")
        }
        return .item(id, try CorrectionInput.measure(measure ?? "", value, for: item))
    }
}

extension CorrectionPreview {
    /// The figures for people.
    var lines: [String] {
        guard let report else {
            let (before, after) = (lift?.before.chinese ?? "", lift?.after.chinese ?? "")
            return [correction.wording.chinese, "结果 outcome  \(before) → \(after)"]
        }
        return [
            correction.wording.chinese,
            "试卷 papers  \(report.papers)，用到该题 with the item \(report.withItem)",
            "变动 changed  \(report.changes.count)（升 up \(report.raised)，降 down \(report.lowered)）",
            "转为合格 would pass \(report.wouldPass.count)，转为不合格 would fail "
                + "\(report.wouldFail.count)",
            "合格 passed  \(report.passedBefore) → \(report.passedAfter)，共 of \(report.counted)",
            "平均分 mean  \(Self.text(report.meanBefore)) → \(Self.text(report.meanAfter))",
        ]
            + report.distribution.map {
                "  \(Marks(hundredths: $0.hundredths)) 分 marks: \($0.papers) 份 papers"
            } + ["测算摘要 digest  \(digest)"]
    }

    private static func text(_ mean: Fraction?) -> String {
        mean.map { "\(Marks(hundredths: $0.rounded(scale: 100)))" } ?? "—"
    }
}
