import Access
import Admissions
import HTTPTypes
import Office
import Seals
import Testing
import Vocabulary
import Web

extension Contract {
    private static let list = "/exams/{exam}/registrations"
    private static let one = "/exams/{exam}/registrations/{registration}"

    /// A form as a program sends it.
    private static func form(_ person: Int, unit: UnitCode = "U1") throws -> [String: JSON] {
        [
            "fullName": .text(SamplePeople.name(person)),
            "idNumber": .text(try SamplePeople.idNumber(person).text), "unit": JSON(unit),
            "unitName": .text("示例市\(unit)局"), "district": "市级", "jobTitle": "科员",
            "establishment": "civilServant", "authority": "organ", "categories": ["penalty"],
            "field": "生态环境", "education": "大学本科", "applicationType": "first",
            "subjects": ["通用法律知识"], "mobile": "13900000001",
        ]
    }

    /// Registering one by one, and reading.
    func walkRegistrations() async throws {
        var walk = ContractWalk(try ServiceBench(.opened, at: during), self)
        walk.parameters["registration"] = "R000001"
        try await walk.refuses(.get, Contract.list, .invigilator)
        try await walk.refuses(.post, Contract.list, .editor)
        try await walk.refuses(.get, Contract.one, .auditor)
        try await walk.ask(.get, Contract.one, 404, as: .clerk)
        let first = JSON.object(try Contract.form(1))
        let key = ["idempotency-key": "first"]
        try await walk.ask(.post, Contract.list, 201, as: .clerk, first, headers: key)
        try await walk.ask(.post, Contract.list, 200, as: .clerk, first, headers: key)
        try await walk.ask(.post, Contract.list, 422, as: .clerk, first)
        try await walk.ask(.post, Contract.list, 422, as: .clerk, ["fullName": 1, "x": [:]])
        var full = try Contract.form(2)
        full["accommodation"] = [["need": "extraTime", "minutes": 30], ["need": "wheelchair"]]
        full["existingCertificate"] = ["number": "川H-1", "validTo": "2016-12-31"]
        full["workSince"] = "2010-07"
        full["declarationAccepted"] = true
        let own = try TestAccount.applicant(2)
        try await walk.ask(.post, Contract.list, 403, as: own, first)
        try await walk.ask(.post, Contract.list, 201, as: own, .object(full))
        try await walk.ask(
            .post, Contract.list, 403, as: .reviewer("U2"),
            .object(try Contract.form(3, unit: "U3")))
        try await walk.ask(.post, Contract.list, 400, as: .clerk, bytes: Array("[".utf8))
        for who in [TestAccount.clerk, .reviewer("U1"), own] {
            let page = try await walk.ask(.get, Contract.list, 200, as: who, query: "?size=1")
            #expect(!page.text.contains(try SamplePeople.idNumber(1).text))
        }
        try await walk.ask(.get, Contract.list, 200, as: .clerk, query: "?state=submitted&unit=U1")
        try await walk.ask(.get, Contract.list, 422, as: .clerk, query: "?state=gone")
        try await walk.ask(.get, Contract.list, 403, as: .reviewer("U2"), query: "?unit=U1")
        try await walk.ask(
            .get, Contract.list, 404, as: .clerk, replacing: ["exam": "another"])
        try await walk.ask(.get, Contract.one, 200, as: .reviewer("U1"))
        try await walk.ask(.get, Contract.one, 403, as: .reviewer("U2"))
        try await walk.ask(.get, Contract.one, 403, as: own)
        try await ContractWalk(try ServiceBench(.opened, at: after), self).ask(
            .post, Contract.list, 409, as: .clerk, .object(try Contract.form(4)))
    }

    /// A form that was returned is corrected by who has read it.
    func walkCorrections() async throws {
        var walk = ContractWalk(try ServiceBench(.registered, at: during), self)
        let registration = try #require(try walk.bench.registrations(of: "U1").first)
        walk.parameters["registration"] = registration.id.text
        let person = try #require(
            try (1...14).first {
                try SamplePeople.idNumber($0) == registration.applicant.idNumber
            })
        let own = try TestAccount.applicant(person)
        let form = JSON.object(try Contract.form(person))
        try await walk.refuses(.put, Contract.one, .clerk)
        try await walk.ask(.put, Contract.one, 428, as: own, form)
        try await walk.ask(
            .put, Contract.one, 412, as: own, form, headers: ["if-match": "\"another\""])
        try await walk.ask(
            .post, "\(Contract.one)/decisions", 200, as: .reviewer("U1"),
            ["event": "unitReturn", "reasons": ["B03"], "note": "请核对"])
        let read = try await walk.ask(.get, Contract.one, 200, as: own)
        let tag = ["if-match": read.headers[.eTag] ?? ""]
        try await walk.ask(.put, Contract.one, 422, as: own, [:], headers: tag)
        try await walk.ask(.put, Contract.one, 400, as: own, bytes: [1], headers: tag)
        try await walk.ask(.put, Contract.one, 200, as: own, form, headers: tag)
        try await walk.ask(.put, Contract.one, 412, as: own, form, headers: tag)
        try await walk.ask(.put, Contract.one, 409, as: own, form, headers: ["if-match": "*"])
        try await walk.ask(
            .put, Contract.one, 404, as: own, form, replacing: ["registration": "R9"],
            headers: tag)
    }

    /// Decisions one by one and many at once, and the lock.
    func walkDecisions() async throws {
        var walk = ContractWalk(
            try ServiceBench(.registered, at: SamplePeople.moment("2017-04-21 10:00")), self)
        let people = try walk.bench.registrations(of: "U1").map(\.id.text)
        walk.parameters["registration"] = people[0]
        let (one, many) = ("\(Contract.one)/decisions", "/exams/{exam}/decisions")
        try await walk.refuses(.post, one, .chief)
        try await walk.refuses(.post, many, try .applicant(1))
        let pass: JSON = ["event": "unitPass"]
        try await walk.ask(.post, one, 403, as: .reviewer("U2"), pass)
        try await walk.ask(.post, one, 403, as: .clerk, pass)
        try await walk.ask(.post, one, 422, as: .reviewer("U1"), ["event": "unitLove"])
        try await walk.ask(.post, one, 409, as: .reviewer("U1"), ["event": "unitReject"])
        try await walk.ask(.post, one, 200, as: .reviewer("U1"), pass)
        try await walk.ask(.post, one, 409, as: .reviewer("U1"), pass)
        try await walk.ask(.post, one, 400, as: .reviewer("U1"), bytes: [])
        try await walk.ask(
            .post, one, 404, as: .clerk, pass, replacing: ["registration": "R9"])
        func all(_ ids: [String]) -> JSON {
            ["registrations": JSON(ids), "event": "unitPass", "note": .null]
        }
        try await walk.ask(.post, many, 409, as: .reviewer("U1"), all(people))
        try await walk.ask(.post, many, 422, as: .reviewer("U1"), all([]))
        try await walk.ask(.post, many, 422, as: .reviewer("U1"), all([people[1], people[1]]))
        try await walk.ask(.post, many, 404, as: .reviewer("U1"), all(["R9"]))
        try await walk.ask(.post, many, 200, as: .reviewer("U1"), all(Array(people[1...])))
        try await walk.refuses(.post, "/exams/{exam}/lock", .reviewer("U1"))
        try await walk.ask(.post, "/exams/{exam}/lock", 409, as: .clerk)
        try await ContractWalk(try ServiceBench(.approved), self)
            .ask(.post, "/exams/{exam}/lock", 200, as: .clerk)
    }

    /// A whole list at once.
    func walkRosters() async throws {
        let walk = ContractWalk(try ServiceBench(.opened, at: during), self)
        let path = "/exams/{exam}/roster"
        let head = "姓名,身份证号,单位代码,单位,区县,职务,编制性质,单位性质,执法类别,执法领域,学历,报考类型,报考科目,手机号\n"
        func row(_ person: Int) throws -> String {
            "\(SamplePeople.name(person)),\(try SamplePeople.idNumber(person).text),U1,示例市U1局,"
                + "市级,科员,行政编制,行政机关,行政处罚,生态环境,大学本科,首次申领,通用法律知识,13900000001\n"
        }
        let good = Array((head + (try row(1)) + (try row(2))).utf8)
        let bad = Array((head + (try row(3)) + "李四,123,U1,局,市级\n").utf8)
        try await walk.refuses(.post, path, .invigilator)
        let wrong = try await walk.ask(
            .post, path, 422, as: .reviewer("U1"), bytes: bad, query: "?name=list.csv")
        #expect(wrong.json?["findings"]?.array?.contains { $0["row"]?.int == 3 } == true)
        try await walk.ask(.post, path, 403, as: .reviewer("U2"), bytes: good)
        let key = ["idempotency-key": "list"]
        try await walk.ask(.post, path, 201, as: .reviewer("U1"), bytes: good, headers: key)
        let again = try await walk.ask(
            .post, path, 200, as: .reviewer("U1"), bytes: good, headers: key)
        #expect(again.json?["items"]?.array?.count == 2)
        #expect(try walk.bench.registrations().count == 2)
        try await walk.ask(
            .post, path, 404, as: .clerk, bytes: good, replacing: ["exam": "another"])
        try await ContractWalk(try ServiceBench(.opened, at: after), self).ask(
            .post, path, 409, as: .clerk,
            bytes: Array((head + (try row(5))).utf8))
    }

    private var after: Moment { SamplePeople.moment("2017-05-08 10:00") }
    private var during: Moment { SamplePeople.moment("2017-04-06 10:00") }
}
