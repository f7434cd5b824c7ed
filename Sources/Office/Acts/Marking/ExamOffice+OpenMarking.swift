import Access
import Delivery
import Grading
import Papers
import Programme
import Seals
package import Vocabulary

extension ExamOffice {
    /// Opens the marking of short answers when everybody has handed in: the machine-scored part of
    /// every paper is fixed by its digest, each answer gets a code of its own and is dealt to its
    /// markers; who left an item blank has 0 for it without a marker.
    ///
    /// Where the config says so, some of them are dealt once more (`MarkingAgain`).
    ///
    /// - Parameter markers: accounts of the role `marker`, in any order; who marks which answer is
    ///   not anybody's choice.
    /// - Throws: `marking.rules-missing`; `marking.opened`; `grading.open-attempts`;
    ///   `marking.nothing` when no paper has such an item; `marking.few-markers`,
    ///   `marking.not-a-marker`.
    package func openMarking(_ markers: some Collection<AccountID>, _ act: Act) throws {
        let markers = Set(markers).sorted()
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            let rules = try markingRules()
            guard try books.markingTasks(in: exam).isEmpty else {
                throw Refusal("marking.opened", "人工评卷已经开始。", "marking has been opened")
            }
            let papers = try finishedPapers(books, at: act.at)
            try ExamOffice.checkLate(papers)
            try checkMarkers(markers, least: rules.leastMarkers, books)
            let key = try markingKey(books)
            let tasks = papers.flatMap { markingTasks(of: $0, key: key) }
                .sorted { ($0.item, $0.code) < ($1.item, $1.code) }
            guard !tasks.isEmpty else {
                throw Refusal(
                    "marking.nothing", "没有任何答卷含有需要人工评卷的试题。", "no paper has an item to mark")
            }
            let deals = deal(tasks.filter { !$0.isBlank }.map(\.code), to: markers, rules)
            let repeats = try repeats(of: tasks, deals, to: markers, key: key)
            try books.insert(tasks, in: exam)
            try books.insert(deals, in: exam)
            try books.insert(repeats, in: exam)
            var detail: [String: JSON] = [
                "answers": .int(tasks.count), "blank": .int(tasks.count(where: \.isBlank)),
                "markers": JSON(markers.map(\.text)), "tasks": .text(RowDigest.of(tasks)),
                "deals": .text(RowDigest.of(deals)),
                "machine": .text(machinePart(of: papers)),
            ]
            if !repeats.isEmpty { detail["again"] = .text(RowDigest.of(repeats)) }
            trail.note("marking.open", exam, .object(detail))
        }
    }

    /// The digest of what the machine alone makes of every paper.
    func machinePart(of papers: [GradedPaper]) -> String {
        ScoreBatch.digest(
            papers.graded(by: .none, programme.grading).map { ScoreRecord($0, revision: 0) })
    }

    /// - Throws: `marking.few-markers`, `marking.not-a-marker`.
    func checkMarkers(_ markers: [AccountID], least: Int, _ books: any Books) throws {
        let unfit = try markers.filter { marker in
            let account = try books.account(marker)
            return account?.role != .marker || account?.state != .active
        }
        guard unfit.isEmpty else {
            throw Refusal(
                "marking.not-a-marker",
                "以下账号不是在用的评卷员账号：\(unfit.map(\.text).joined(separator: "、"))。",
                "not active accounts of the role marker: "
                    + unfit.map(\.text).joined(separator: ", "))
        }
        guard markers.count >= least else {
            throw Refusal(
                "marking.few-markers", "按评卷规则至少需要\(least)名评卷员，现为\(markers.count)名。",
                "the rules need at least \(least) markers, not \(markers.count)")
        }
    }

    /// The items of one paper that people mark.
    private func markingTasks(of paper: GradedPaper, key: [UInt8]) -> [MarkingTaskRecord] {
        let sheet = paper.attempt.sheet
        let scored = paper.graded(by: .none, programme.grading)
        let blank = Set(
            scored.sections.flatMap(\.items).filter { $0.judgement == .blank }.map(\.item))
        return paper.key.entries.filter(\.isMarkedByHand).map { entry in
            var answer = ""
            if !blank.contains(entry.item), case .texts(let texts)? = sheet.responses[entry.item] {
                answer = texts.joined(separator: "\n")
            }
            return MarkingTaskRecord(
                code: code(of: entry.item, sheet.sheet, key: key), sheet: sheet.sheet,
                item: entry.item, full: entry.marks, answer: answer)
        }
    }

    private func deal(
        _ codes: [MarkingCode], to markers: [AccountID], _ rules: MarkingRules
    ) -> [MarkingDealRecord] {
        let dealt = MarkingDeal.deal(codes.count, to: markers, places: rules.places.count)
        return zip(codes, dealt).flatMap { code, markers in
            zip(rules.places, markers).map { place, marker in
                MarkingDealRecord(code: code, place: place.rawValue, version: 1, marker: marker)
            }
        }.sorted { ($0.code, $0.place) < ($1.code, $1.place) }
    }

    /// The key of the codes, made once; no marker can compute a code from a sheet.
    private func markingKey(_ books: any Books) throws -> [UInt8] {
        let name = "marking/\(exam)"
        if let key = try books.key(named: name) { return key }
        guard let secrets else { return Array(exam.text.utf8) }
        let key = AuthenticationCode(.sm3, key: secrets.bytes(32)).code(Array(name.utf8))
        try books.insert(key: key, named: name)
        return key
    }

    /// Twelve hexadecimal digits in groups of four: `3F9A-27C1-0B5E`.
    ///
    /// - Parameter purpose: for an answer that is marked again.
    func code(
        of item: ItemID, _ sheet: SheetCode, again purpose: MarkingRepeatRecord.Purpose? = nil,
        key: [UInt8]
    ) -> MarkingCode {
        let names =
            [JSON(exam), JSON(sheet), JSON(item)] + (purpose.map { [.text($0.rawValue)] } ?? [])
        let text = JSON.array(names).canonical
        let digits = hexadecimal(AuthenticationCode(.sm3, key: key).code(text)).prefix(12)
            .uppercased()
        return MarkingCode(
            "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(4))-\(digits.suffix(4))")
    }
}
