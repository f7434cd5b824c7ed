import Admissions
import Grading
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

extension Contract {
    private static let second = TestAccount.staff("clerk-2", "冯考务", .officeClerk)

    private func published() throws -> ContractWalk {
        let bench = try ServiceBench(.published)
        try bench.site.records.write { try Contract.second.insert(into: $0, at: bench.clock.now) }
        return ContractWalk(bench, self)
    }

    /// What-if, proposal, decision by somebody else, list of changes.
    func walkScoreCorrections() async throws {
        var walk = try published()
        let base = "/exams/{exam}/corrections"
        let office = try walk.bench.office
        let now = walk.bench.clock.now
        let item = try #require(
            try office.itemUses().keys.sorted().first { item in
                let act = Act(by: Actor("probe", as: .questionEditor), at: now)
                let report = try? office.whatIf(.item(item, .count(.voidForAll)), act).report
                return report?.changes.isEmpty == false
            })
        try await walk.refuses(.get, base, .invigilator)
        try await walk.refuses(.post, "\(base)/what-if", .reviewer("U1"))
        let question: JSON = ["item": JSON(item), "measure": "voidForAll"]
        let answer = try await walk.ask(.post, "\(base)/what-if", 200, as: .clerk, question)
        let digest = try #require(answer.json?["digest"]?.text)
        try await walk.ask(
            .post, "\(base)/what-if", 409, as: .clerk, ["item": "x", "measure": "voidForAll"])
        try await walk.ask(.post, "\(base)/what-if", 422, as: .clerk, ["item": JSON(item)])
        try await walk.refuses(.post, base, .chief)
        try await walk.ask(.post, base, 422, as: .clerk, question)
        let proposal: JSON = [
            "item": JSON(item), "measure": "voidForAll", "reason": "题干有误", "evidence": "纪要",
        ]
        let key = ["idempotency-key": "propose"]
        try await walk.ask(.post, base, 201, as: .clerk, proposal, headers: key)
        try await walk.ask(.post, base, 200, as: .clerk, proposal, headers: key)
        try await walk.ask(.post, base, 409, as: .clerk, proposal)
        walk.parameters["number"] = "1"
        try await decide(walk, digest)
        let changes = try await walk.ask(.get, "\(base)/{number}/changes", 200, as: .clerk)
        #expect(changes.json?["items"]?.array?.isEmpty == false)
        try await walk.refuses(.get, "\(base)/{number}/changes", .editor)
        let list = try await walk.ask(.get, base, 200, as: .editor)
        #expect(list.json?["items"]?.array?.first?["decision"]?["approved"] == true)
    }

    private func decide(_ walk: ContractWalk, _ digest: String) async throws {
        let path = "/exams/{exam}/corrections/{number}/decision"
        let verdict: JSON = [
            "approve": true, "note": "同意", "head": "主任甲", "committee": "委员乙",
            "figures": .text(digest),
        ]
        try await walk.refuses(.post, path, .editor)
        try await walk.ask(.post, path, 409, as: .clerk, verdict)
        try await walk.ask(.post, path, 422, as: Contract.second, ["approve": true])
        try await walk.ask(
            .post, path, 404, as: Contract.second, verdict, replacing: ["number": "9"])
        let done = try await walk.ask(.post, path, 200, as: Contract.second, verdict)
        #expect(done.json?["decision"]?["revision"] == 1)
    }

    /// A request for a check of a result, answered by two people.
    func walkEnquiries() async throws {
        var walk = try published()
        let office = try walk.bench.office
        let line = try #require(try office.results().lines.first { $0.outcome.score != nil })
        let id = line.registration.id
        try office.askEnquiry(
            "请复核", because: .addition, of: id,
            Act(
                by: Actor("p-1", as: .applicant, ownRegistration: id),
                at: walk.bench.clock.now))
        walk.parameters["number"] = "1"
        let base = "/exams/{exam}/enquiries"
        let one = "\(base)/{number}"
        try await walk.refuses(.get, base, .editor)
        for act in ["take", "answer", "confirm", "return"] {
            try await walk.refuses(.post, "\(one)/\(act)", .editor)
        }
        try await walk.ask(.post, "\(one)/take", 404, as: .clerk, replacing: ["number": "7"])
        let taken = try await walk.ask(.post, "\(one)/take", 200, as: .clerk)
        #expect(taken.json?["handler"] == "clerk-1")
        try await walk.ask(.post, "\(one)/take", 409, as: Contract.second)
        let answer: JSON = ["outcome": "upheld", "answer": "无误"]
        try await walk.ask(.post, "\(one)/confirm", 409, as: Contract.second)
        try await walk.ask(.post, "\(one)/answer", 422, as: .clerk, ["outcome": "upheld"])
        let waiting = try await walk.ask(.post, "\(one)/answer", 200, as: .clerk, answer)
        #expect(waiting.json?["proposal"]?["account"] == "clerk-1")
        #expect(waiting.json?["answer"] == .null)
        try await walk.ask(.post, "\(one)/confirm", 409, as: .clerk)
        let back = try await walk.ask(
            .post, "\(one)/return", 200, as: Contract.second, ["note": "请写明"])
        #expect(back.json?["returned"] == "请写明")
        try await walk.ask(.post, "\(one)/answer", 200, as: .clerk, answer)
        let done = try await walk.ask(.post, "\(one)/confirm", 200, as: Contract.second)
        #expect(done.json?["answer"] == "无误" && done.json?["confirmedBy"] == "clerk-2")
        let list = try await walk.ask(.get, base, 200, as: .clerk)
        #expect(list.json?["items"]?.array?.count == 1)
    }
}
