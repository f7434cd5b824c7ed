import Access
import Draws
import HTTPTypes
import Office
import Seals
import Testing
import Vocabulary
import Web

extension Contract {
    /// Signing in and out.
    func walkAccess() async throws {
        let bench = try ServiceBench(.opened)
        let walk = ContractWalk(bench, self)
        let password = "一个够长的密码 2017"
        var account = TestAccount.editor.account
        account.passwordHash = bench.site.access.hash(password)
        let changed = account
        try bench.site.records.write { try $0.update(changed) }
        let right: JSON = ["name": .text(account.id.text), "password": .text(password)]
        let reply = try await walk.ask(.post, "/sign-in", 200, right)
        #expect(reply.json?["csrf"]?.text?.isEmpty == false)
        #expect(!reply.text.contains("scrypt"))
        try await walk.ask(
            .post, "/sign-in", 401, ["name": .text(account.id.text), "password": "不是这个"])
        try await walk.ask(.post, "/sign-in", 422, ["name": "a"])
        try await walk.ask(.post, "/sign-in", 422, ["name": 7, "password": "x", "more": true])
        try await walk.ask(.post, "/sign-in", 400, bytes: Array("{".utf8))
        try await walk.ask(
            .post, "/sign-in", 403, right, headers: ["sec-fetch-site": "cross-site"])
        for _ in 1...12 {
            _ = try await bench.ask(
                .post, "/api/v1/sign-in",
                body: JSON.object(["name": "nobody-1", "password": "x"]).canonical)
        }
        try await walk.ask(.post, "/sign-in", 429, ["name": "nobody-1", "password": "x"])
        try await walk.ask(.get, "/me", 200, as: .clerk)
        try await walk.ask(.get, "/me", 401)
        try await walk.ask(.post, "/sign-out", 401)
        try await walk.ask(
            .post, "/sign-out", 403, as: .clerk, headers: ["x-csrf-token": "another"])
        try await walk.ask(.post, "/sign-out", 204, as: .clerk)
        try await walk.ask(.get, "/me", 401, as: .clerk)
    }

    /// Opening an exam, reading it, its checklist.
    func walkExams() async throws {
        let walk = ContractWalk(try ServiceBench(.empty), self)
        let config: JSON = ["config": .text(SampleConfig.text)]
        try await walk.ask(.get, "/exams/{exam}", 404)
        try await walk.refuses(.post, "/exams", .reviewer("U1"))
        try await walk.ask(.post, "/exams", 201, as: .clerk, config)
        try await walk.ask(.post, "/exams", 200, as: .clerk, config)
        let other = SampleConfig.text.replacing("示例市2017年", with: "示例市2018年")
        try await walk.ask(.post, "/exams", 409, as: .clerk, ["config": .text(other)])
        try await walk.ask(.post, "/exams", 422, as: .clerk, ["config": "exam: [1"])
        try await walk.ask(.post, "/exams", 400, as: .clerk, bytes: [0xFF])
        try await walk.ask(
            .post, "/exams", 413, as: .clerk, bytes: Array(repeating: 0x20, count: 2 << 20))
        let list = try await walk.ask(.get, "/exams", 200, query: "?size=1")
        #expect(list.headers[.init("link") ?? .cookie]?.contains("rel=\"last\"") == true)
        try await walk.ask(.get, "/exams", 422, query: "?page=0")
        try await walk.ask(.get, "/exams", 422, query: "?size=201")
        let exam = try await walk.ask(.get, "/exams/{exam}", 200)
        try await walk.ask(
            .get, "/exams/{exam}", 304, headers: ["if-none-match": exam.headers[.eTag] ?? ""])
        try await walk.ask(.get, "/exams/{exam}/checklist", 200, as: .clerk)
        try await walk.refuses(.get, "/exams/{exam}/checklist", .reviewer("U1"))
        try await walk.ask(
            .get, "/exams/{exam}/checklist", 404, as: .clerk, replacing: ["exam": "another"])
    }

    /// Announcing and drawing, and what anybody may read of it.
    func walkDraws() async throws {
        var walk = ContractWalk(try ServiceBench(.locked), self)
        walk.parameters["kind"] = "seats"
        try await walk.ask(.get, "/exams/{exam}/draws", 404, replacing: ["exam": "another"])
        try await walk.ask(.get, "/exams/{exam}/draws/{kind}", 404)
        try await walk.ask(.get, "/exams/{exam}/draws/{kind}", 404, replacing: ["kind": "lots"])
        let announcement = "/exams/{exam}/draws/{kind}/announcement"
        let result = "/exams/{exam}/draws/{kind}/result"
        try await walk.refuses(.post, announcement, .auditor)
        try await walk.refuses(.post, result, .editor)
        try await walk.ask(.post, result, 409, as: .clerk, ["nonces": [:]])
        try await walk.ask(.post, announcement, 409, as: .clerk, ["commitments": [:]])
        try await walk.ask(.post, announcement, 422, as: .clerk, [:])
        try await walkVoid(walk)
        for kind in ["seats", "papers"] {
            walk.parameters["kind"] = kind
            let (announced, revealed) = bodies(kind)
            let key = ["idempotency-key": "once"]
            try await walk.ask(.post, announcement, 201, as: .clerk, announced, headers: key)
            try await walk.ask(.post, announcement, 200, as: .clerk, announced, headers: key)
            try await walk.ask(.post, announcement, 409, as: .clerk, announced)
            try await walk.ask(.get, "/exams/{exam}/draws/{kind}/transcript", 409)
            try await walk.ask(.post, result, 201, as: .clerk, revealed, headers: key)
            try await walk.ask(.post, result, 200, as: .clerk, revealed, headers: key)
            try await walk.ask(.post, result, 409, as: .clerk, revealed)
            try await walk.ask(.get, "/exams/{exam}/draws/{kind}", 200)
            try await walk.ask(
                .get, "/exams/{exam}/draws/{kind}/transcript", kind == "seats" ? 200 : 409)
        }
        try await walk.ask(.get, "/exams/{exam}/draws", 200)
        let drawn = ContractWalk(try ServiceBench(.published), self)
        for kind in ["seats", "papers"] {
            try await drawn.ask(
                .get, "/exams/{exam}/draws/{kind}/transcript", 200, replacing: ["kind": kind])
        }
    }

    /// An announcement that is declared void, and another one after it.
    private func walkVoid(_ walk: ContractWalk) async throws {
        let void = "/exams/{exam}/draws/{kind}/void"
        try await walk.refuses(.post, void, .auditor)
        try await walk.ask(.post, void, 409, as: .clerk, ["reason": "缺席"])
        try await walk.ask(.post, void, 422, as: .clerk, [:])
        let announced = bodies("seats").announced
        try await walk.ask(
            .post, "/exams/{exam}/draws/{kind}/announcement", 201, as: .clerk, announced)
        try await walk.ask(
            .post, void, 200, as: .clerk, ["reason": "公证处未公开", "missing": ["公证处"]])
        try await walk.ask(.get, "/exams/{exam}/draws/{kind}", 200)
    }

    private func bodies(_ kind: String) -> (announced: JSON, revealed: JSON) {
        func commitment(_ secret: [UInt8], _ witness: String) -> JSON {
            .text(
                hexadecimal(
                    DrawScheme.commitment(
                        to: secret, by: witness, exam: SampleConfig.exam.text, hash: .sm3)))
        }
        var commitments: [String: JSON] = [:]
        for (witness, secret) in SampleStory.secrets {
            commitments[witness] = commitment(secret, witness)
        }
        var announced: [String: JSON] = ["commitments": .object(commitments)]
        var revealed: [String: JSON] = [
            "nonces": .object(SampleStory.secrets.mapValues { .text(hexadecimal($0)) }),
            "externalValues": [.text("\(SampleConfig.source)=4 0 7")],
        ]
        if kind == "papers" {
            announced["sealed"] = commitment(SampleStory.sealed, "sealed")
            revealed["sealedNonce"] = .text(hexadecimal(SampleStory.sealed))
        }
        return (.object(announced), .object(revealed))
    }
}
