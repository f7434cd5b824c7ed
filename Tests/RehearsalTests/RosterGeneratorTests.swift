import Admissions
import Exchange
import Testing
import Vocabulary

@testable import Rehearsal

/// The people of a rehearsal: nobody real, and everything valid.
@Suite struct RosterGeneratorTests {
    private func generator(_ seed: String) throws -> RosterGenerator {
        RosterGenerator(
            seed: seed, day: try #require(CalendarDate(year: 2017, month: 4, day: 5)))
    }

    @Test func `a roster of 2,119 has units of 3 to 400 people and no number twice`() throws {
        let people = try generator("2017").applicants(2119)
        #expect(people.count == 2119)
        let sizes = Dictionary(grouping: people, by: \.unit).mapValues(\.count).values
        #expect(sizes.min() == 3)
        #expect(sizes.max() == 400)
        #expect(Set(people.map(\.idNumber)).count == people.count)
        #expect(people.allSatisfy { $0.idNumber.text.hasPrefix("510800") })
    }

    @Test(arguments: [1, 2, 9, 12, 45, 300, 20_000])
    func `any number of people can be made, each number once`(_ count: Int) throws {
        let people = try generator("size").applicants(count)
        #expect(people.count == count)
        #expect(Set(people.map(\.idNumber)).count == count)
    }

    @Test func `the same seed makes the same people, another seed others`() throws {
        let people = try generator("a").applicants(200)
        #expect(try generator("a").applicants(200) == people)
        #expect(try generator("b").applicants(200) != people)
    }

    @Test func `family names are as frequent as in the country`() throws {
        let people = try generator("names").applicants(20_000)
        let share = people.count { $0.fullName.hasPrefix("王") } * 10_000 / people.count
        let total = PersonNames.family.reduce(0) { $0 + $1.weight }
        let expected = 717 * 10_000 / total
        #expect(abs(share - expected) < 120, "\(share) of ten thousand, expected \(expected)")
    }

    @Test func `what is written is read back, person for person`() throws {
        let people = try generator("file").applicants(250)
        let read = RosterReader().roster(in: RosterWriter().csv(people), file: "roster.csv")
        #expect(read.findings.filter { $0.severity == .error } == [])
        #expect(read.entries.map(\.applicant) == people)
    }
}
