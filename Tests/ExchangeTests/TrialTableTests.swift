import Exchange
import Papers
import Testing
import Vocabulary

/// Tables of a trial: read whole, or refused with every place that is wrong.
@Suite("Tables of a trial draw")
struct TrialTableTests {
    private static let header =
        "item,type,law,band,weight_milli,expected_milli,expected_milli_at_-1,"
        + "expected_milli_at_0,expected_milli_at_+1,enemy,set,scope,field,level"

    private static func bank(_ rows: [String]) throws(Refusal) -> TrialBank {
        let text = ([header] + rows).joined(separator: "\n")
        return try TrialBank(Array(text.utf8), file: "bank.csv")
    }

    private static let rows = [
        "B,single,L1,easy,1000,800,700,800,900,A;C,,,,",
        "A,single,L1,easy,1000,700,600,700,800,,,,,know",
        "C,single,L2,hard,1000,300,200,300,400,,,field,F1,apply",
        "D1,case,L2,medium,1500,900,800,900,950,,K1,,,",
        "D2,case,L2,medium,1500,900,800,900,950,,K1,,,",
    ]

    private static let blueprint =
        #"{"types":{"single":2,"case":2},"laws":{"L1":[1],"L2":{"most":3}},"#
        + #""cells":[{"law":"L2","band":"hard","least":0,"most":1}],"items":4}"#

    private func problems(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let refusal as Refusal {
            return refusal.findings.map {
                "\($0.rule) \($0.place.row ?? 0) \($0.place.column ?? "")"
            }
        } catch {
            return ["\(error)"]
        }
    }

    @Test("a bank is read, columns in any order, rows in the order of their ids")
    func readBank() throws {
        let bank = try Self.bank(Self.rows)
        #expect(bank.rows.map(\.id) == ["A", "B", "C", "D1", "D2"])
        #expect(bank.rows[1].enemies == ["A", "C"])
        #expect(bank.rows.map(\.scope) == ["", "", "F1", "", ""])
        #expect(
            bank.rows.map(\.level) == ["know", "understand", "apply", "understand", "understand"])
        #expect(bank.rows[3].set == "K1")
    }

    @Test(
        "what is wrong with a bank is named by row and column",
        arguments: [
            ("A,single,L1,easy,1000,1001,0,0,0,,,,,", "trial.number 2 expected_milli"),
            ("A,single,L1,simple,1000,1,0,0,0,,,,,", "trial.word 2 band"),
            (",single,L1,easy,1000,1,0,0,0,,,,,", "trial.empty 2 item"),
            ("A,single,L1,easy,1.5,1,0,0,0,,,,,", "trial.number 2 weight_milli"),
            ("A,single,L1,easy,1000,1,0,0,0,X,,,,", "trial.unknown-item 2 enemy"),
            ("A,single,L1,easy,1000,1,0,0,0,A,,,,", "trial.unknown-item 2 enemy"),
            ("A,single,L1,easy,1000,1,0,0,0,,,,,deep", "trial.word 2 level"),
        ])
    func badBank(row: String, finding: String) {
        #expect(problems { _ = try Self.bank([row]) }.contains(finding))
    }

    @Test("a missing column, a double item and an empty table are refused")
    func badTables() {
        #expect(
            problems { _ = try TrialBank(Array("item,type\nA,x".utf8), file: "b") }
                .contains("trial.column-missing 1 law"))
        #expect(
            problems { _ = try Self.bank(Self.rows + [Self.rows[0]]) } == ["trial.twice 7 item"])
        #expect(problems { _ = try Self.bank([]) } == ["trial.no-rows 0 "])
        #expect(
            problems { _ = try PaperRoster(Array("registration\nA\nA".utf8), file: "r") }
                == ["trial.twice 3 registration"])
    }

    @Test("a blueprint's numbers, lists and limits become margins")
    func readBlueprint() throws {
        let blueprint = try TrialBlueprint(Array(Self.blueprint.utf8), file: "b.json")
        #expect(blueprint.types.map(\.type) == ["case", "single"])
        #expect(blueprint.margins.map(\.least) == [1, 0, 0])
        #expect(blueprint.margins.map(\.most) == [nil, 3, 1])
        #expect(blueprint.margins[2].conditions == ["statute": "L2", "band": "hard"])
        #expect(blueprint.toleranceMilli == 30)
    }

    @Test(
        "what is wrong with a blueprint is named",
        arguments: [
            (#"{"types":{"a":1},"bands":{"simple":1}}"#, "bands.simple"),
            (#"{"types":{"a":-1}}"#, "types.a"), (#"{"types":{"a":1},"items":2}"#, "items"),
            (#"{"types":{"a":1},"lawz":{}}"#, "lawz"), (#"{"types":{}}"#, "items"),
            (#"{"types":{"a":1},"laws":{"L":[3,2]}}"#, "laws.L"), (#"{"types":3}"#, "types"),
            (#"{"types":{"a":1},"cells":[{"least":1}]}"#, "cells[0]"), ("{}", "types"),
        ])
    func badBlueprint(text: String, place: String) {
        let found = problems { _ = try TrialBlueprint(Array(text.utf8), file: "b.json") }
        #expect(found.contains("trial.blueprint 0 \(place)"), "\(found)")
    }

    @Test("tables become inputs from which a quota can be planned")
    func inputs() throws {
        let trial = try TrialPapers(
            bank: try Self.bank(Self.rows),
            blueprint: try TrialBlueprint(Array(Self.blueprint.utf8), file: "b.json"),
            roster: try PaperRoster(
                Array("registration,field,seen\nR2,F1,\nR1,,C A".utf8), file: "r.csv"),
            rosterFile: "r.csv")
        #expect(trial.items == ["A", "B", "C", "D1", "D2"])
        #expect(trial.inputs["enemies"] == [[0, 1], [1, 2]])
        #expect(
            trial.inputs["blueprint"]?["sections"]
                == [["case", 1, 2, 150], ["single", 2, 1, 100]])
        #expect(trial.inputs["roster"] == [["R1", "", "", [0, 2]], ["R2", "", "F1", []]])
        let problem = try PaperPlanProblem(inputs: trial.inputs)
        #expect(problem.sections == [1, 2])
        #expect(problem.groups.map(\.papers) == [1])
    }

    @Test("tables that do not fit each other are refused")
    func unfit() throws {
        let bank = try Self.bank(Self.rows)
        func found(_ blueprint: String, roster: String = "registration\nR1") -> [String] {
            problems {
                _ = try TrialPapers(
                    bank: bank, blueprint: try TrialBlueprint(Array(blueprint.utf8), file: "b"),
                    roster: try PaperRoster(Array(roster.utf8), file: "r"), rosterFile: "r")
            }
        }
        #expect(found(#"{"types":{"single":1,"essay":1}}"#) == ["trial.type 0 essay"])
        #expect(found(#"{"types":{"case":3}}"#) == ["trial.type 0 case"])
        #expect(found(#"{"types":{"single":1},"laws":{"L9":1}}"#) == ["trial.unknown-law 0 L9"])
        #expect(
            found(#"{"types":{"single":1},"weights_milli":{"single":500}}"#)
                == ["trial.type 0 single"])
        #expect(
            found(#"{"types":{"single":1}}"#, roster: "registration,seen\nR1,Z")
                == ["trial.unknown-item 0 seen"])
    }

    @Test(
        "rooms are grids numbered as a snake, columns of their own depths, or plans",
        arguments: [
            ("machines,columns", "7,3", [[1, 6, 7], [2, 5, 0], [3, 4, 0]]),
            ("depths", "2 3 1", [[1, 5, 6], [2, 4, 0], [0, 3, 0]]),
            ("plan", "1 2 . / 6 . 4", [[1, 2, 0], [6, 0, 4]]),
        ])
    func rooms(columns: String, values: String, cells: [[Int]]) throws {
        let text = "site,room,\(columns),aisles\nA,1,\(values),2"
        let table = try RoomTable(Array(text.utf8), file: "rooms.csv")
        #expect(table.rows.map(\.cells) == [cells])
        #expect(table.rows[0].columnAisles == [2])
        #expect(table.rows[0].places == cells.flatMap { $0 }.count { $0 > 0 })
    }

    @Test(
        "rooms that cannot be are refused",
        arguments: [
            ("machines,columns", "7,8", "trial.number 2 columns"),
            ("machines,columns", "0,1", "trial.number 2 machines"),
            ("plan", "1 2/3", "trial.plan 2 plan"), ("plan", "1 1", "trial.plan 2 plan"),
            ("plan", "1 x", "trial.plan 2 plan"), ("depths", "60 60", "trial.room 2 room"),
            ("machines,columns,accessible", "4,2,9", "trial.unknown-seat 2 accessible"),
        ])
    func badRooms(columns: String, values: String, finding: String) {
        let text = "site,room,\(columns)\nA,1,\(values)"
        let found = problems { _ = try RoomTable(Array(text.utf8), file: "rooms.csv") }
        #expect(found.contains(finding), "\(found)")
    }

    @Test("people, sites, groups and taken seats become the inputs of the seat draw")
    func seats() throws {
        var trial = TrialSeats(
            roster: try SeatRoster(
                Array("registration,unit,access\nR2,U1,1\nR1,U2,\nR3,U1,0".utf8), file: "r"),
            rooms: try RoomTable(
                Array("site,room,machines,columns\nA,1,4,2".utf8), file: "rooms"),
            sessions: ["a"])
        #expect(trial.inputs["roster"] == [["R1", "U2", 0], ["R2", "U1", 1], ["R3", "U1", 0]])
        #expect(trial.inputs["rooms"] == [["A", "1", 4, [[1, 4], [2, 3]], [], [], []]])
        try trial.addSites(Array("unit,sites\nU1,A".utf8), file: "s")
        #expect(trial.inputs["sites"] == [["U1", 0, ["A"]]])
        try trial.addGroups(
            Array("group,kind,registrations\ng,room,R1 R3".utf8), file: "g")
        #expect(trial.inputs["groups"] == [["g", "room", ["R1", "R3"]]])
        try trial.addTaken(
            Array("registration,unit,session,site,room,seat\nR2,U1,a,A,1,3".utf8), file: "t")
        #expect(trial.inputs["taken"] == [["R2", "U1", "a", "A", "1", 3]])
        #expect(trial.inputs["roster"]?.array?.count == 2)
        #expect(
            problems { try trial.addSites(Array("unit,sites\nU1,B".utf8), file: "s") }
                == ["trial.unknown-site 2 sites"])
        #expect(
            problems {
                try trial.addGroups(
                    Array("group,kind,registrations\ng,room,R9".utf8), file: "g")
            } == ["trial.unknown-person 2 registrations"])
    }
}
