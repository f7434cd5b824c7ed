import Bank
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
        return sectionChecks() + doubleSections()
    }

    /// An item stands in the section of its type, so one type has one section.
    private func doubleSections() -> [ProgrammeFinding] {
        let types = blueprint.sections.map(\.type)
        return types.enumerated().compactMap { index, type in
            guard let first = types.firstIndex(of: type), first < index else { return nil }
            return ProgrammeFinding(
                "paper.double-section",
                about: ["paper.sections[\(index)].type", "paper.sections[\(first)].type"],
                "第\(index + 1)大题与第\(first + 1)大题题型相同（\(type.chinese)）。",
                "sections \(first + 1) and \(index + 1) are both `\(type.rawValue)`")
        }
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
            if section.type == .caseSet
                ? !CaseSet.sizes.contains(section.setSize)
                : section.setSize != 1
            {
                findings.append(
                    ProgrammeFinding(
                        "paper.set-size", about: ["\(path).size"],
                        "第\(index + 1)大题每个案例应有2至4题，其他题型不设案例。",
                        "section \(index + 1): a case set has 2 to 4 items, others stand alone"))
            }
            return findings
        }
    }
}
