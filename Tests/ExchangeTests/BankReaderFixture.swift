import Bank
import Exchange
import Testing
import Vocabulary

enum BankReaderFixture {
    static func catalogue() throws -> StatuteCatalogue {
        let day = try #require(CalendarDate(year: 2021, month: 1, day: 22))
        return try StatuteCatalogue([
            Statute(title: "某法", version: day, inForce: day, articles: 86, articleDigests: [])
        ])
    }

    static let file = """
        statute: 某法
        version: 2021-01-22
        part: public
        items:
          - id: A-1
            type: singleChoice
            topic: 听证
            cognitive: apply
            facility: 70
            articles: [63]
            stem: 应当？
            choices:
              A: 甲
              B: 乙
              C: 丙
              D: 以上都对
            key: [B]
            pinned: [D]
            explanation: 依据。
          - id: A-2
            type: trueFalse
            topic: 时效
            cognitive: know
            facility: 80
            articles: [36]
            stem: 甲。
            key: true
            explanation: 依据。
          - id: A-3
            type: fillIn
            topic: 送达
            cognitive: know
            facility: 60
            articles: [61]
            stem: 在____内送达。
            key: [["七日", "7日"]]
            explanation: 依据。

        """
}
