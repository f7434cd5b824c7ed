import Admissions
import Testing
import Vocabulary

@Suite struct CandidateNumberTests {
    private static let example = CandidateNumber.Parts(
        year: 2017, round: 1, site: 3, session: 2, room: 4, seat: 12)

    @Test(
        arguments: [
            ("", "candidate-number.digits"),
            ("17103020412A", "candidate-number.digits"),
            ("17103020412", "candidate-number.length"),
            ("1710302041233", "candidate-number.length"),
            ("171030204124", "candidate-number.check-digit"),
            ("171030204213", "candidate-number.check-digit"),
            ("170030204127", "candidate-number.check-digit"),
        ])
    func `a wrong number is refused`(typed: String, code: String) {
        let refusal = refusal { () throws(Refusal) in try CandidateNumber(parsing: typed) }
        #expect(refusal?.code == code)
    }

    @Test func `each part that does not fit is named`() {
        let parts = CandidateNumber.Parts(
            year: 2017, round: 10, site: 0, session: 2, room: 100, seat: -1)
        let refusal = refusal { () throws(Refusal) in try CandidateNumber(composing: parts) }
        #expect(refusal?.code == "candidate-number.part")
        #expect(refusal?.findings.count == 4)
    }

    @Test func `the number of practice 2.5 holds`() throws {
        let number = try CandidateNumber(composing: Self.example)
        #expect(number.digits == "171030204123")
        #expect(number.id == "171030204123")
        #expect("\(number)" == "171030204123")
        #expect(number.parts.year == 17)
    }

    @Test(arguments: ["171030204123", " 1710 3020 4123 ", "１７１０３０２０４１２３"])
    func `a number is read as people type it`(typed: String) throws {
        #expect(try CandidateNumber(parsing: typed).parts == Self.example)
    }

    @Test func `a wrong digit and two swapped neighbours are found`()
        throws
    {
        let right = Array("171030204123")
        var missed = 0
        for index in right.indices {
            for digit in "0123456789" where digit != right[index] {
                var wrong = right
                wrong[index] = digit
                let text = String(wrong)
                #expect(
                    refusal { () throws(Refusal) in try CandidateNumber(parsing: text) } != nil,
                    "\(text)")
            }
            guard index > 0, right[index] != right[index - 1] else { continue }
            var swapped = right
            swapped.swapAt(index, index - 1)
            let text = String(swapped)
            if refusal({ () throws(Refusal) in try CandidateNumber(parsing: text) }) == nil {
                missed += 1
            }
        }
        #expect(missed == 0)
    }

    @Test(
        arguments: [
            (CandidateNumber.Widths(), 12), (CandidateNumber.Widths(site: 3, seat: 3), 14),
            (CandidateNumber.Widths(site: 3, session: 1, room: 4, seat: 3), 15),
        ])
    func `composing and parsing agree for any widths`(
        widths: CandidateNumber.Widths, length: Int
    ) throws {
        for seat in 1...99 {
            let parts = CandidateNumber.Parts(
                year: 2026, round: 9, site: seat, session: 1 + seat % 9, room: 1 + seat / 2,
                seat: seat)
            let number = try CandidateNumber(composing: parts, widths: widths)
            #expect(number.digits.count == length)
            #expect(try CandidateNumber(parsing: number.digits, widths: widths) == number)
        }
    }
}
