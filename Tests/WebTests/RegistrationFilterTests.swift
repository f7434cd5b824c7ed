import Admissions
import Pages
import Testing
import Vocabulary

@testable import Web

@Suite("The filter of registrations") struct RegistrationFilterTests {
    /// Six people of three units: person 1 returned by the unit, person 2 approved, the others
    /// handed in.
    static func people() throws -> [Registration] {
        try (1...6).map { person in
            Registration(
                id: RegistrationID("R00000\(person)"), exam: SampleConfig.exam,
                applicant: try SamplePeople.applicant(person),
                state: [1: .returnedByUnit, 2: .approved][person] ?? .submitted,
                reasons: person == 1 ? [.b02] : [])
        }
    }

    @Test(arguments: [
        ("", 6), ("state=returned", 1), ("state=waitingUnit", 4), ("state=submitted", 4),
        ("state=approved", 1), ("state=nonsense", 6), ("unit=U1", 2), ("unit=U9", 0),
        ("field=%E7%94%9F%E6%80%81%E7%8E%AF%E5%A2%83", 6), ("field=x", 0), ("reasons=yes", 1),
        ("text=r000003", 1), ("text=U2", 2), ("text=%20%E5%BC%A0%20", 6), ("text=%3Cb%3E", 0),
        ("district=x", 0), ("state=waitingUnit&unit=U3", 2), ("page=99", 6), ("page=-1", 6),
        ("page=x&order=y", 6),
    ])
    func `finds who was asked for`(_ example: (query: String, count: Int)) throws {
        let filter = RegistrationFilter(query: example.query)
        #expect(filter.found(in: try Self.people()).count == example.count)
    }

    @Test(arguments: [
        "",
        "text=%3Cb%3E%26&state=returned&field=a&unit=U1&district=b&reasons=yes&order=name&page=2",
    ])
    func `a query says what the filter was`(query: String) {
        #expect(RegistrationFilter(query: query).query == query)
    }

    @Test func `a page has fifty, the last one what is left, and beyond it is the last`() throws {
        let people = try (1...120).map { person in
            Registration(
                id: RegistrationID("R\(1000 + person)"), exam: SampleConfig.exam,
                applicant: try SamplePeople.applicant(person), state: .submitted)
        }
        let pages = [1: 50, 2: 50, 3: 20, 4: 20, Int.max: 20]
        for (page, count) in pages {
            var filter = RegistrationFilter()
            filter.page = page
            #expect(filter.shown(of: people).rows.count == count)
        }
        #expect(RegistrationFilter().shown(of: []).rows.isEmpty)
        #expect(RegistrationFilter(query: "page=9").shown(of: people).page == 3)
    }

    @Test func `every order is total`() throws {
        let people = try Self.people()
        for order in RegistrationFilter.Order.allCases {
            var filter = RegistrationFilter()
            filter.order = order
            let one = filter.found(in: people)
            #expect(one == filter.found(in: people.reversed()), "\(order)")
        }
        var filter = RegistrationFilter()
        filter.order = .unit
        #expect(filter.found(in: people).map(\.applicant.unit.text).first == "U1")
    }

    @Test func `every state belongs to one group, and the groups add up`() throws {
        let all = StateGroup.allCases.flatMap(\.states)
        #expect(all.count == RegistrationState.allCases.count)
        #expect(Set(all) == Set(RegistrationState.allCases))
        let people = try Self.people()
        #expect(StateGroup.counts(of: people).map(\.count).reduce(0, +) == people.count)
        #expect(StateGroup.sum(of: people) == "报名6 = 待单位审查4 + 退回修改中1 + 审核通过1")
        #expect(StateGroup.sum(of: []) == "报名0")
        #expect(UnitTally.all(people).map(\.total).reduce(0, +) == people.count)
    }

    @Test(arguments: [
        (0, "已截止"), (-5, "已截止"), (59, "还剩不到1分钟"), (60, "还剩1分"), (3600, "还剩1小时0分"),
        (86_400 * 4 + 3600 * 8, "还剩4天8小时"),
    ])
    func `what is left is told in words`(_ example: (seconds: Int, words: String)) {
        #expect(ReviewParts.left(example.seconds) == example.words)
    }
}
