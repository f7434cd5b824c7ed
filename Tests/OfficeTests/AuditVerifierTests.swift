import Office
import Testing
import Vocabulary

/// Whatever somebody does to the lines of a chain is found and named.
struct AuditVerifierTests {
    /// A place in the chain, from either end.
    enum Place: String, CaseIterable {
        case first, middle, last

        func index(in lines: [AuditLine]) -> Int {
            switch self {
            case .first: 0
            case .middle: lines.count / 2
            case .last: lines.count - 1
            }
        }
    }

    private let lines: [AuditLine]
    private let head: AuditHead?

    init() throws {
        let contents = try Bench(.approved).contents()
        (lines, head) = (contents.lines, contents.head)
    }

    @Test("A chain as written is sound, and so is an exam that has none")
    func sound() {
        #expect(lines.count > 30)
        #expect(rules(lines).isEmpty)
        #expect(AuditVerifier.problems(of: SampleExam.exam, lines: [], head: nil).isEmpty)
    }

    @Test("A line with one member changed is found and named", arguments: AuditMember.allCases)
    func changed(_ member: AuditMember) {
        for place in Place.allCases {
            let index = place.index(in: lines)
            var changed = lines
            changed[index] = lines[index].changing(member)
            let findings = problems(changed).filter { $0.rule == "audit.changed" }
            let name = "line \(changed[index].number) (\(changed[index].act)"
            #expect(findings.count == 1, "\(place)")
            #expect(findings.first?.english.hasPrefix(name) == true, "\(place)")
            #expect(findings.first?.chinese.contains("第\(changed[index].number)行") == true)
        }
    }

    @Test(
        "A changed line whose digest was computed again breaks the chain", arguments: Place.allCases
    )
    func resealed(_ place: Place) {
        for member in AuditMember.allCases where member != .digest && member != .exam {
            let index = place.index(in: lines)
            var changed = lines
            changed[index] = lines[index].changing(member).sealed
            #expect(!problems(changed).isEmpty, "\(member)")
            if place != .last, ![.number, .previous].contains(member) {
                let next = "line \(index + 2) does not follow"
                #expect(problems(changed).contains { $0.english.hasPrefix(next) }, "\(member)")
            }
        }
    }

    @Test("A line that was taken away is named", arguments: Place.allCases)
    func removed(_ place: Place) {
        var rest = lines
        let number = rest.remove(at: place.index(in: lines)).number
        let findings = problems(rest)
        #expect(findings.map(\.rule) == ["audit.missing"])
        #expect(
            findings.first?.english.hasPrefix("lines \(number) to \(number) are missing") == true)
    }

    @Test("Lines that were all taken away are missing", arguments: [1, 3])
    func cut(_ kept: Int) {
        let findings = problems(Array(lines.prefix(kept)))
        let name = "lines \(kept + 1) to \(lines.count) are missing at the end"
        #expect(findings.map(\.english) == [name])
        #expect(!problems([]).isEmpty)
    }

    @Test("Two lines that changed places are named", arguments: Place.allCases)
    func swapped(_ place: Place) {
        let index = min(place.index(in: lines), lines.count - 2)
        var swapped = lines
        swapped.swapAt(index, index + 1)
        let findings = problems(swapped)
        #expect(findings.map(\.rule).contains("audit.order"))
        let name = "line \(index + 1) stands in place"
        #expect(findings.contains { $0.english.hasPrefix(name) })
    }

    @Test("A line that stands there twice is named", arguments: Place.allCases)
    func doubled(_ place: Place) {
        let index = place.index(in: lines)
        var doubled = lines
        doubled.insert(lines[index], at: index)
        let name = "line \(index + 1) stands in place \(index + 2)"
        #expect(problems(doubled).map(\.english) == [name])
    }

    @Test("A line that was added behind the last is found by the head")
    func added() throws {
        let last = try #require(lines.last)
        let forged = AuditLine(
            exam: last.exam, number: last.number + 1, at: last.at, account: "x",
            role: "officeClerk",
            act: "draw.perform", subject: "seats", detail: "{}", key: "", previous: last.digest,
            digest: "")
        #expect(rules(lines + [forged.sealed]) == ["audit.head"])
    }

    @Test("Lines of another exam are found")
    func otherExam() {
        let findings = AuditVerifier.problems(of: "sample-2017-2", lines: lines, head: head)
        #expect(findings.count { $0.rule == "audit.changed" } == lines.count)
    }

    private func problems(_ lines: [AuditLine]) -> [Finding] {
        AuditVerifier.problems(of: SampleExam.exam, lines: lines, head: head)
    }

    private func rules(_ lines: [AuditLine]) -> [String] { problems(lines).map(\.rule) }
}
