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
        var lines: [String] = [correction.wording.chinese]
        lines.append("试卷 papers  \(report.papers)，用到该题 with the item \(report.withItem)")
        let changed = report.changes.count
        lines.append("变动 changed  \(changed)（升 up \(report.raised)，降 down \(report.lowered)）")
        let (pass, fail) = (report.wouldPass.count, report.wouldFail.count)
        lines.append("转为合格 would pass \(pass)，转为不合格 would fail \(fail)")
        let (before, after) = (report.passedBefore, report.passedAfter)
        lines.append("合格 passed  \(before) → \(after)，共 of \(report.counted)")
        let (was, now) = (Self.text(report.meanBefore), Self.text(report.meanAfter))
        lines.append("平均分 mean  \(was) → \(now)")
        for step in report.distribution {
            let marks = Marks(hundredths: step.hundredths)
            lines.append("  \(marks) 分 marks: \(step.papers) 份 papers")
        }
        return lines + ["测算摘要 digest  \(digest)"]
    }

    private static func text(_ mean: Fraction?) -> String {
        mean.map { "\(Marks(hundredths: $0.rounded(scale: 100)))" } ?? "—"
    }
}
