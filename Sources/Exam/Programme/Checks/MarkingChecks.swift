import Grading
import Papers
import Seating
import Vocabulary

extension ExamProgramme {
    /// Short answers and the rules by which people mark them go together, and the marks that can be
    /// given fit the marks of the items.
    func markingChecks() -> [ProgrammeFinding] {
        let places = blueprint.sections.indices.filter { index in
            blueprint.sections[index].type.itemType.map { !$0.isScoredByMachine } ?? false
        }
        guard let rules = grading.marking else { return missingRules(places) }
        guard !places.isEmpty else { return [nothingToMark] }
        return places.flatMap { index in
            rules.findings(full: blueprint.sections[index].marks).map { finding in
                let field = finding.rule == "marking.gap" ? "gap" : "step"
                return ProgrammeFinding(
                    finding.rule,
                    about: ["grading.marking.\(field)", "paper.sections[\(index)].marks"],
                    finding.chinese, finding.english)
            }
        } + deadlineChecks(rules)
    }

    private func missingRules(_ places: [Int]) -> [ProgrammeFinding] {
        places.map { index in
            ProgrammeFinding(
                "marking.rules-missing",
                about: ["paper.sections[\(index)].type", "grading.marking"],
                "第\(index + 1)大题（\(blueprint.sections[index].type.chinese)）由人工评卷，"
                    + "须写明评卷规则（grading.marking）。",
                "section \(index + 1) is marked by people; `grading.marking` has to say how")
        }
    }

    /// A case set may hold short answers, which only the bank knows.
    private var nothingToMark: ProgrammeFinding {
        let hasSets = blueprint.sections.contains { $0.type == .caseSet }
        return ProgrammeFinding(
            "marking.no-section", severity: hasSets ? .warning : .error,
            about: ["grading.marking", "paper.sections"],
            hasSets
                ? "写明了评卷规则，而只有案例分析题中可能有需要人工评卷的试题。"
                : "写明了评卷规则（grading.marking），试卷却没有简答题。",
            hasSets
                ? "there are rules of marking, and only case sets may have items that need them"
                : "there are rules of marking (`grading.marking`), but no section needs them")
    }

    private func deadlineChecks(_ rules: MarkingRules) -> [ProgrammeFinding] {
        guard let closes = rules.closes else { return [] }
        var findings: [ProgrammeFinding] = []
        if let end = sessions.map(\.start).max()?.adding(minutes: delivery.minutes), closes <= end {
            findings.append(
                ProgrammeFinding(
                    "marking.closes", about: ["grading.marking.closes", "sessions"],
                    "评卷截止(\(printed(closes)))不晚于末场结束(\(printed(end)))。",
                    "marking closes (\(closes)) before the last session is over (\(end))"))
        }
        if closes > calendar.results {
            findings.append(
                ProgrammeFinding(
                    "marking.closes", about: ["grading.marking.closes", "calendar.results"],
                    "评卷截止(\(printed(closes)))晚于成绩发布(\(printed(calendar.results)))。",
                    "marking closes (\(closes)) after the results (\(calendar.results))"))
        }
        return findings
    }
}
