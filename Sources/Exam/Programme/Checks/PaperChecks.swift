import Papers
import Vocabulary

extension ExamProgramme {
    /// The paper has sections with items that are worth something.
    func paperChecks() -> [ProgrammeFinding] {
        guard !blueprint.sections.isEmpty else {
            return [
                ProgrammeFinding(
                    "paper.no-sections", about: ["paper.sections"], "试卷没有大题。",
                    "the paper has no sections")
            ]
        }
        return sectionChecks()
    }

    private func sectionChecks() -> [ProgrammeFinding] {
        blueprint.sections.enumerated().flatMap { index, section in
            let path = "paper.sections[\(index)]"
            var findings: [ProgrammeFinding] = []
            if section.count < 1 {
                findings.append(
                    ProgrammeFinding(
                        "paper.count", about: ["\(path).count"],
                        "第\(index + 1)大题的题数须至少为1。",
                        "section \(index + 1) needs at least one item"))
            }
            if section.marks <= .zero {
                findings.append(
                    ProgrammeFinding(
                        "paper.marks", about: ["\(path).marks"],
                        "第\(index + 1)大题的每题分值须大于0。",
                        "an item of section \(index + 1) must be worth more than 0 marks"))
            }
            return findings
        }
    }
}
