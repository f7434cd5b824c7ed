import Admissions
import Testing
import Vocabulary

@Suite struct FormListTests {
    private func roundTrip<List: ChineseNamed & Equatable>(_: List.Type) {
        for entry in List.allCases {
            for word in [entry.chinese] + entry.otherSpellings {
                #expect(List(chinese: word) == entry, "\(word)")
            }
        }
        #expect(List(chinese: "没有这一项") == nil)
        #expect(List(chinese: "") == nil)
    }

    @Test func `every word of a list leads to its own entry`() {
        roundTrip(Gender.self)
        roundTrip(IdentityDocument.self)
        roundTrip(EstablishmentType.self)
        roundTrip(AuthorityType.self)
        roundTrip(ApplicationType.self)
        roundTrip(EnforcementCategory.self)
    }

    @Test(arguments: ["行政编制（公务员）", "行政编制（公务员）", " 行政 编制 ", "公务员"])
    func `brackets and white space do not matter`(word: String) {
        #expect(EstablishmentType(chinese: word) == .civilServant)
    }

    @Test(arguments: ["", "2005", "2005-13", "1805-07", "2005年", "七月", "20051301", "2005-07-01-1"])
    func `no month`(text: String) {
        #expect(YearMonth(text) == nil)
    }

    @Test(arguments: [
        "2005-07", "2005.7", "2005/7/1", "2005年7月", "200507", "20050701", "２００５．０７",
        "2005-07-01",
    ])
    func `a month in any spelling`(text: String) {
        #expect(YearMonth(text) == YearMonth(year: 2005, month: 7))
        #expect(YearMonth(text)?.chinese == "2005年7月")
    }

    @Test(arguments: ["", "无", "轮椅；飞毯", "延长0分钟", "延长300分钟", "延长30小时"])
    func `no accommodation`(text: String) {
        #expect(Accommodation(chinese: text) == nil)
    }

    @Test func `an accommodation is read, and says what the seat and the clock need`() {
        let both = Accommodation(chinese: "轮椅座位、延时30分钟；延长 20 分钟")
        #expect(both?.needs == [.wheelchair, .extraTime(minutes: 30), .extraTime(minutes: 20)])
        #expect(both?.needsAccessibleSeat == true)
        #expect(both?.extraMinutes == 30)
        let print = Accommodation([.largePrint, .largePrint, .screenReader])
        #expect(print?.chinese == "大字试卷、读屏软件")
        #expect(print?.needsAccessibleSeat == false)
        #expect(print?.extraMinutes == 0)
        #expect(Accommodation([]) == nil)
    }

    @Test func `the reason codes are those of the list, in two languages`() {
        let codes = ReasonCode.allCases
        #expect(codes.map(\.rawValue).filter { $0.hasPrefix("R") }.count == 13)
        #expect(codes.map(\.rawValue).filter { $0.hasPrefix("B") }.count == 8)
        #expect(codes.filter(\.needsNote) == [.b08])
        #expect(codes.allSatisfy { !$0.wording.chinese.isEmpty && !$0.wording.english.isEmpty })
        #expect(Set(codes.map(\.wording)).count == codes.count)
        #expect(codes.filter { $0.kind == .returned }.first == .b01)
    }

    @Test func `every state has words of its own`() {
        let words = RegistrationState.allCases.map(\.chinese)
        #expect(Set(words).count == words.count)
        #expect(
            RegistrationState.allCases.filter(\.isReturned) == [
                .returnedByUnit, .returnedByOffice,
            ])
    }
}
