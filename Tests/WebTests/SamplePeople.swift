import Access
import Admissions
import Bank
import Vocabulary

/// The people of the sample exam; the region 510800 is a whole city, which no person's number has.
enum SamplePeople {
    static func entry(_ person: Int) throws -> RosterEntry {
        RosterEntry(try applicant(person), at: .init(file: "roster.csv", row: person + 1))
    }

    static func applicant(_ person: Int, unit: UnitCode? = nil) throws -> Applicant {
        let units = SampleConfig.units
        let unit = unit ?? units[(person - 1) % units.count]
        return Applicant(
            fullName: name(person), idNumber: try idNumber(person), unit: unit,
            unitName: "示例市\(unit)局", district: "市级", jobTitle: "科员",
            establishment: .civilServant, authority: .organ, categories: [.penalty],
            field: "生态环境", education: "大学本科", applicationType: .first,
            subjects: ["通用法律知识"],
            mobile: "138\(String(100_000_000 + person).dropFirst())")
    }

    static func name(_ person: Int) -> String {
        let given = Array("一二三四五六七八九十甲乙丙丁戊己庚辛")
        return "张\(given[person % given.count])"
    }

    static func idNumber(_ person: Int) throws -> ResidentIDNumber {
        let body = "51080019900101" + String(1000 + person).dropFirst()
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return try ResidentIDNumber(body + String(Array("10X98765432")[sum % 11]))
    }

    /// Sixty items: thirty of single choice, twenty of multiple response, ten true/false.
    static func bank() throws -> ItemBank {
        try ItemBank(
            items: (1...30).map { item("单-\($0)", .singleChoice, $0, right: ["A"]) }
                + (1...20).map { item("多-\($0)", .multipleResponse, $0, right: ["A", "C"]) }
                + (1...10).map { item("判-\($0)", .trueFalse, $0, right: ["true"]) })
    }

    private static func item(
        _ id: String, _ type: ItemType, _ number: Int, right: [ChoiceID]
    ) -> Item {
        let choices: [ChoiceID] = type == .trueFalse ? ["true", "false"] : ["A", "B", "C", "D"]
        return Item(
            id: ItemID(id), type: type, part: "public", topic: "总则", cognitiveLevel: .know,
            facility: 40 + number, basis: basis, stem: "\(type.chinese)第\(number)题的题干",
            choices: choices.map { Choice(id: $0, text: "选项\($0)的文字") },
            key: .choices(right), explanation: "秘密的解析\(number)")
    }

    private static let basis = LegalBasis(
        statute: "行政处罚法", version: moment("2017-01-01 00:00").date, articles: [1])

    static func moment(_ text: String) -> Moment {
        guard let moment = Moment(beijing: text) else { preconditionFailure("no moment: \(text)") }
        return moment
    }
}
