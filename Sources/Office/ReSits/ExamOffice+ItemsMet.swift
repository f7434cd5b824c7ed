import Bank
import Papers
import Programme
import Vocabulary

extension ExamOffice {
    /// The items that each person of the list is not given: those of the papers that the person
    /// began in other exams of the store.
    ///
    /// In a re-sit the enemies of those items too, since an enemy gives an answer away; or none at
    /// all, where its rules say that items may come again. Of a case set of which one item was met
    /// the draw itself takes nothing.
    func itemsMet(_ books: any Books) throws -> [RegistrationID: [ItemID]] {
        guard programme.reSit?.excludesSeen ?? true else { return [:] }
        guard programme.reSit == nil else {
            return try itemsMetWithEnemies(books).mapValues { $0.sorted() }
        }
        return try books.itemsSeen(before: exam).mapValues { $0.sorted() }
    }

    private func itemsMetWithEnemies(
        _ books: any Books
    ) throws -> [RegistrationID: Set<ItemID>] {
        var enemies: [ItemID: Set<ItemID>] = [:]
        for item in bank.items {
            for enemy in item.enemies {
                enemies[item.id, default: []].insert(enemy)
                enemies[enemy, default: []].insert(item.id)
            }
        }
        return try books.itemsSeen(before: exam).mapValues { items in
            items.reduce(into: items) { $0.formUnion(enemies[$1] ?? []) }
        }
    }

    /// How many papers of this re-sit are drawn, and how many of them have an item, or an enemy of
    /// one, that their person met before: asked of the books, not of the draw.
    package func reSitRepeats() throws -> (papers: Int, repeated: Int) {
        try records.read { books in
            let met = try itemsMetWithEnemies(books)
            let papers = try books.papers(in: exam)
            let repeated = papers.count { paper in
                let items = met[paper.registration] ?? []
                return paper.paper.entries.contains { items.contains($0.item) }
            }
            return (papers.count, repeated)
        }
    }

    /// Asked before anything is announced: a draw that fails when the secrets are on the table has
    /// spoilt them.
    ///
    /// - Throws: `draw.seen-leaves-too-few` with each person for whom the bank has too few items
    ///   besides those that were met, and what lacks.
    func checkSeen(_ request: PaperRequest) throws(Refusal) {
        let findings = try request.seenFindings(in: exam.text)
        guard findings.isEmpty else {
            throw Refusal(
                "draw.seen-leaves-too-few",
                "扣除以前试卷上的试题后，题库不够为部分考生组卷（\(findings.count)处）；请补充试题，"
                    + "或者由考试配置允许重复出题。",
                "without the items of their earlier papers the bank is too small for some people",
                findings: findings)
        }
    }
}
