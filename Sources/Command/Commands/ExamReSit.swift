import Admissions
import ArgumentParser
import Bank
import Exchange
import Grading
import Office
import Programme
import Publication
import Vocabulary

/// `zhikao exam resit`.
struct ExamReSit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resit",
        abstract: "List who may take a re-sit, who has registered, and what it came to.",
        discussion: """
            The list has everybody who had a seat in the first exam and has not passed there. \
            `--roster` writes the forms of those who may register and have not, for units to \
            check and to hand in. ID numbers are masked in the list and whole in the roster.
            """)

    @Argument(help: "The id of the re-sit in the store.")
    var exam: String

    @Option(help: "The folder of the store.")
    var data = "data"

    @Option(help: "Where to write the roster (xlsx or csv, by its name).")
    var roster: String?

    @Option(help: "The code of a unit: its people only.")
    var unit: String?

    @Flag(help: "Print the list as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let stored = try StoredExams(data)
            let office = ExamOffice(
                records: stored.records, programme: try stored.programme(exam),
                bank: try ItemBank(items: []), others: stored.programmes)
            let (now, unit) = (SystemClock().now, unit.map { UnitCode($0) })
            let list = try office.reSitList(at: now, unit: unit)
            if let roster {
                let people = try office.reSitRoster(at: now, unit: unit).map(\.applicant)
                try Files.write(try ExamReSit.roster(people, as: roster), to: roster)
            }
            let sum = try office.reSitFigures()
            let repeats = try office.reSitRepeats()
            guard !json else { return Console.say(list.json(sum, repeats)) }
            for line in list.lines {
                Console.say(list.cells(of: line).dropFirst().joined(separator: "\t"))
            }
            Console.say(
                "首次未合格 \(list.lines.count) 人，有资格 \(list.entitled.count)，已报名 "
                    + "\(list.registered.count)，可报名而未报 \(list.waiting.count)；累计合格 "
                    + "\(sum.passed) / \(sum.people)；试卷 \(repeats.papers) 份，其中有本人见过的试题或其"
                    + "互斥题的 \(repeats.repeated) 份")
        }
    }

    private static func roster(_ people: [Applicant], as name: String) throws -> [UInt8] {
        guard name.hasSuffix(".xlsx") else { return RosterWriter().csv(people) }
        do {
            return try RosterWriter().xlsx(people)
        } catch {
            throw Fault("writing the roster of a re-sit", cause: error.cause)
        }
    }
}

extension ReSitList {
    /// For programs: no names, no ID numbers.
    fileprivate func json(
        _ sum: CumulativeFigures, _ repeats: (papers: Int, repeated: Int)
    ) -> JSON {
        [
            "exam": JSON(programme.exam),
            "of": .array((programme.reSit?.rules.of ?? []).map { JSON($0) }),
            "firstPeople": .int(firstPeople), "notPassed": .int(lines.count),
            "entitled": .int(entitled.count), "registered": .int(registered.count),
            "waiting": .int(waiting.count),
            "papers": .int(repeats.papers), "papersWithItemsMet": .int(repeats.repeated),
            "people": .array(lines.map(json)),
            "sum": sum.json,
        ]
    }

    private func json(_ line: Line) -> JSON {
        [
            "unit": JSON(line.applicant.unit),
            "earlier": .array(
                line.earlier.map {
                    [
                        "exam": JSON($0.programme.exam), "registration": JSON($0.registration.id),
                        "result": .text($0.result?.rawValue ?? ""),
                    ]
                }),
            "entitled": .bool(line.isEntitled), "finding": .text(line.finding?.rule ?? ""),
            "registration": .text(line.registration?.id.text ?? ""),
            "state": .text(line.registration?.state.rawValue ?? ""),
            "outcome": .text(line.outcome?.code ?? ""),
        ]
    }
}
