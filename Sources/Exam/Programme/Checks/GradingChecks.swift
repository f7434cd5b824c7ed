import Grading
import Papers
import Vocabulary

extension ExamProgramme {
    /// The marks add up (practice 1.5), the pass mark can be reached, and the policy of each
    /// section fits its items.
    func gradingChecks() -> [ProgrammeFinding] {
        fullMarksCheck() + passMarkCheck()
            + blueprint.sections.enumerated().flatMap { policyChecks($1, at: $0) }
    }

    private func fullMarksCheck() -> [ProgrammeFinding] {
        guard blueprint.fullMarks != grading.fullMarks, !blueprint.sections.isEmpty else {
            return []
        }
        let terms = blueprint.sections.map { "\($0.itemCount)×\($0.marks)" }
            .joined(separator: " + ")
        return [
            ProgrammeFinding(
                "grading.full-marks", about: ["grading.fullMarks", "paper.sections"],
                "各大题合计\(terms) = \(blueprint.fullMarks)分，与满分\(grading.fullMarks)分不符。",
                "the sections add up to \(terms) = \(blueprint.fullMarks), not to the full marks "
                    + "\(grading.fullMarks)")
        ]
    }

    private func passMarkCheck() -> [ProgrammeFinding] {
        guard grading.passMark <= .zero || grading.passMark > grading.fullMarks else { return [] }
        return [
            ProgrammeFinding(
                "grading.pass-mark", about: ["grading.passMark", "grading.fullMarks"],
                "合格线\(grading.passMark)分应大于0且不超过满分\(grading.fullMarks)分。",
                "the pass mark \(grading.passMark) must be above 0 and at most the full marks "
                    + "\(grading.fullMarks)")
        ]
    }

    private func policyChecks(_ section: Blueprint.Section, at index: Int) -> [ProgrammeFinding] {
        let path = "paper.sections[\(index)]"
        guard let type = section.type.itemType else { return [] }
        let policy = grading.policy(for: type)
        guard policy.types.contains(type) else {
            return [
                ProgrammeFinding(
                    "grading.policy-does-not-fit", about: ["\(path).policy", "\(path).type"],
                    "评分规则“\(policy.name)”不适用于\(type.chinese)。",
                    "the scoring policy `\(policy.name)` does not fit `\(type.rawValue)`")
            ]
        }
        let alone = Blueprint(part: blueprint.part, sections: [section])
        return grading.findings(for: alone)
            .filter { $0.rule == "grading.parts-reach-full-marks" }
            .map {
                ProgrammeFinding(
                    $0.rule, severity: $0.severity, about: ["\(path).partial", "\(path).marks"],
                    $0.chinese, $0.english)
            }
    }
}
