import Admissions
import Foundation
import Testing
import Vocabulary

@Suite struct ResidentIDNumberTests {
    @Test(
        arguments: [
            ("", ["id-number.missing"]),
            ("   ", ["id-number.missing"]),
            ("5.108E+17", ["id-number.excel-damaged"]),
            ("5.10800199001010e17", ["id-number.excel-damaged"]),
            ("510800199001010000", ["id-number.excel-damaged"]),
            ("510800900101001", ["id-number.fifteen-digits"]),
            ("51080019900101001", ["id-number.length"]),
            ("5108001990010100111", ["id-number.length"]),
            ("5108001990010100A1", ["id-number.characters"]),
            ("51080X199001010011", ["id-number.characters"]),
            ("51080019900101001Y", ["id-number.characters"]),
            ("510800199001010012", ["id-number.check-digit"]),
            ("51080019900101001X", ["id-number.check-digit"]),
            ("010800199001010011", ["id-number.region", "id-number.check-digit"]),
            ("990800199001010011", ["id-number.region", "id-number.check-digit"]),
            ("510800199013010011", ["id-number.birth-date", "id-number.check-digit"]),
            ("510800199002300011", ["id-number.birth-date", "id-number.check-digit"]),
        ])
    func `a wrong number is refused with all that is wrong`(
        typed: String, rules: [String]
    ) throws {
        #expect(ResidentIDNumber.findings(in: typed).map(\.rule) == rules)
        let refusal = try #require(refusal { () throws(Refusal) in try ResidentIDNumber(typed) })
        #expect(refusal.code == "id-number.invalid")
        #expect(refusal.findings.map(\.rule) == rules)
    }

    @Test func `no finding repeats the number`() {
        for finding in ResidentIDNumber.findings(in: "510800199013010011") {
            #expect(!finding.description.contains("19901301"))
        }
    }

    @Test func `a date that is real in a leap year only`() {
        #expect(ResidentIDNumber.findings(in: Samples.idText(birth: "20000229")).isEmpty)
        let findings = ResidentIDNumber.findings(in: Samples.idText(birth: "19000229"))
        #expect(findings.map(\.rule) == ["id-number.birth-date"])
    }

    @Test func `every check character and no other is accepted`() {
        var seen: Set<Character> = []
        for sequence in 1...40 {
            let right = Samples.idText(sequence: sequence)
            for character in "0123456789X" {
                let text = String(right.dropLast()) + String(character)
                let isRight = text == right
                #expect(ResidentIDNumber.findings(in: text).isEmpty == isRight, "\(text)")
                if isRight { seen.insert(character) }
            }
        }
        #expect(seen.count == 11)
    }

    @Test(arguments: [
        "51080019900101002X", "51080019900101002x", "５１０８００１９９００１０１００２Ｘ",
        "５１０８００１９９００１０１００２ｘ", " 510800 19900101 002X\u{3000}", "'51080019900101002X",
        "\u{FEFF}51080019900101002X\u{200B}",
    ])
    func `a number is read as people type it`(typed: String) throws {
        let number = try ResidentIDNumber(typed)
        #expect(number.text == "51080019900101002X")
        #expect(number.birthDate.description == "1990-01-01")
        #expect(number.gender == .female)
        #expect(number.document == .residentIDCard)
        #expect(number.lastFour == "002X")
    }

    @Test func `an odd sequence is a man, an even one a woman`() throws {
        #expect(try Samples.id(sequence: 7).gender == .male)
        #expect(try Samples.id(sequence: 8).gender == .female)
    }

    @Test func `the mask has the first three and the last four, and is the description`() throws {
        let number = try Samples.id(sequence: 2)
        #expect(number.masked == "510***********002X")
        #expect("\(number)" == number.masked)
        #expect(String(reflecting: number) == number.masked)
    }

    @Test func `decoding checks, and tells nobody the number`() throws {
        let number = try Samples.id()
        let stored = try JSONEncoder().encode([number])
        #expect(try JSONDecoder().decode([ResidentIDNumber].self, from: stored) == [number])
        let wrong = Data(#"["510800199001010012"]"#.utf8)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([ResidentIDNumber].self, from: wrong)
        }
        #expect(!String(describing: error).contains("510800199001010012"))
        #expect(String(describing: error).contains("id-number.check-digit"))
    }
}
