import Grading
import Vocabulary

extension ExamProgramme {
    /// The bulletin goes to somebody, and its bands are above the pass mark.
    func bulletinChecks() -> [ProgrammeFinding] {
        excellence() + addressees()
    }

    private func excellence() -> [ProgrammeFinding] {
        let excellent = bulletin.excellentFrom
        guard excellent < grading.passMark || excellent > grading.fullMarks else { return [] }
        return [
            ProgrammeFinding(
                "bulletin.excellent",
                about: ["bulletin.excellentFrom", "grading.passMark", "grading.fullMarks"],
                "优秀线\(excellent)分应在合格线\(grading.passMark)分与满分\(grading.fullMarks)分之间。",
                "excellent from \(excellent) is not between the pass mark \(grading.passMark) "
                    + "and the full marks \(grading.fullMarks)")
        ]
    }

    private func addressees() -> [ProgrammeFinding] {
        guard bulletin.addressees.isEmpty else { return [] }
        return [
            ProgrammeFinding(
                "bulletin.addressees", about: ["bulletin.addressees"], "通报没有主送单位。",
                "the bulletin has no addressee")
        ]
    }
}
