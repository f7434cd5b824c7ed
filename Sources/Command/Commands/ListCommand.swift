import ArgumentParser
import Foundation
import Office
import Vocabulary
import Web

/// `zhikao list`.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Write an exam's lists as workbooks (xlsx).",
        discussion: """
            KIND is one of: \(ExamListKind.allCases.map(\.rawValue).joined(separator: ", ")). \
            Without a KIND every list is written that can be made now; what has to wait is told.

            ID, telephone and candidate numbers are text with every digit; header rows are frozen \
            and stand on every printed page, which is one sheet of paper wide; forms have lists \
            for what may be chosen and a sheet 填写说明. The lists of rooms have a sheet for each \
            room. The same store gives the same bytes. The audit chain notes who had which list.
            """)

    @Argument(help: "Which lists.")
    var kinds: [ExamListKind] = []

    @OptionGroup var place: OfficeOptions

    @Option(
        name: .customLong("as"),
        help: "The account of the office that asks; by default whoever has the machine.")
    var account: String?

    @Option(help: "Only this session; of the lists of rooms.")
    var session: String?

    @Option(help: "Only this room; of the lists of rooms.")
    var room: String?

    @Option(help: "The folder that the files go to; made if it is not there.")
    var output = "lists"

    func run() throws {
        try Console.run {
            let office = try place.office()
            let act =
                try account.map { try place.act(as: $0, in: office) }
                ?? Act(by: Actor("command-line", as: .officeClerk), at: SystemClock().now)
            let lists = ExamLists(office, at: act.at)
            let scope = ExamLists.Scope(session: session, room: room)
            try Files.makeFolder(output)
            let asked = kinds.isEmpty ? ExamListKind.allCases : kinds
            for kind in asked {
                do {
                    let bytes = try lists.workbook(kind, scope)
                    let path = "\(output)/\(lists.fileName(kind, scope))"
                    try Files.write(bytes, to: path)
                    try office.notePrint(
                        "list/\(kind.rawValue)",
                        scope: [session ?? "*", room ?? "*"].joined(separator: "/"),
                        documents: 1, act)
                    Console.say("\(kind.chinese) / \(kind.rawValue): \(path)")
                } catch let refusal as Refusal where kinds.isEmpty {
                    Console.warn("– \(kind.chinese) / \(kind.rawValue): \(refusal.description)")
                }
            }
        }
    }
}

extension ExamListKind: ExpressibleByArgument {}
