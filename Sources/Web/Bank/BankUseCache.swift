import Bank
import Office
import Pages
import Programme
import Synchronization
import Vocabulary

/// How items did, counted once for each state of an exam.
final class BankUseCache: Sendable {
    private struct Counted {
        let head: AuditHead?
        let uses: [ItemID: ItemUse]
    }

    private let counted = Mutex<[ExamID: Counted]>([:])

    /// How one item did in all exams that have been scored.
    func use(of id: ItemID, _ site: Site) async throws -> BankUse {
        var exams: [BankUse.Exam] = []
        var choices: [ChoiceID: Int] = [:]
        var papers = 0
        for office in site.exams.all {
            guard let use = try await uses(in: office, site)[id] else { continue }
            exams.append(BankUse.Exam(use, office, id))
            papers += use.papers
            choices.merge(use.choices) { $0 + $1 }
        }
        let draft = site.library.known(id)?.shown.draft
        return BankUse(
            exams: exams,
            bars: exams.isEmpty ? [] : BankUseCache.bars(draft, choices, papers: papers))
    }

    private func uses(in office: ExamOffice, _ site: Site) async throws -> [ItemID: ItemUse] {
        let head = try office.records.read { try $0.auditHead(of: office.exam) }
        if let known = counted.withLock({ $0[office.exam] }), known.head == head {
            return known.uses
        }
        let uses = try await site.heavy { try office.itemUses() }
        counted.withLock { $0[office.exam] = Counted(head: head, uses: uses) }
        return uses
    }

    private static func bars(
        _ draft: ItemDraft?, _ chosen: [ChoiceID: Int], papers: Int
    ) -> [BankUse.Bar] {
        guard let draft, case .choices(let right) = draft.key else { return [] }
        return draft.choices.enumerated().map { row, choice in
            let count = chosen[choice.id] ?? 0
            return BankUse.Bar(
                label: draft.type == .trueFalse ? choice.text : choice.id.text,
                text: choice.text, count: count, share: BankUse.Exam.percent(count, of: papers),
                isRight: right.contains(choice.id), row: row,
                permille: papers > 0 ? count * 1000 / papers : 0)
        }
    }
}

extension BankUse.Exam {
    init(_ use: ItemUse, _ office: ExamOffice, _ id: ItemID) {
        self.init(
            title: office.programme.title, papers: use.papers, answered: use.answered,
            right: use.right, partly: use.partly, blank: use.blank,
            observed: BankUse.Exam.percent(use.right, of: use.papers),
            estimated: office.bank[id].map { "\($0.facility)%" } ?? "—")
    }

    static func percent(_ count: Int, of all: Int) -> String {
        all > 0 ? "\((count * 200 + all) / (all * 2))%" : "—"
    }
}
