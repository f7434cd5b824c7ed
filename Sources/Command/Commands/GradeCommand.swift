import ArgumentParser
import Grading
import Office
import Programme
import Vocabulary

/// `zhikao grade`.
struct GradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade",
        abstract: "Score every paper of an exam in a store, once all attempts are over.",
        discussion: """
            Scores are made by sheet code and key alone. An exam that has been scored is not \
            scored again: see `regrade`.
            """)

    @OptionGroup var place: OfficeOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let office = try place.office()
            try office.grade(
                Act(by: Actor("command-line", as: .officeClerk), at: SystemClock().now))
            let scores = try office.records.read { try $0.firstScores(in: office.exam) }
            let passed = scores.count { $0.total >= office.programme.grading.passMark }
            if json {
                return Console.say([
                    "exam": JSON(office.exam), "sheets": .int(scores.count),
                    "atPassMark": .int(passed),
                ])
            }
            Console.say("OK 已评 \(scores.count) 份，\(passed) 份达到合格线 / scored")
        }
    }
}
