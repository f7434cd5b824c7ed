import Foundation
import Seals
import Testing
import Vocabulary

/// Draws from tables on the command line, and a ceremony from plain files.
@Suite struct TrialDrawJourney {
    /// A bank of 120 items, a blueprint of ten, and people in rooms, all made by rule.
    private func tables(in folder: Temporary) throws {
        var bank = [
            "item,type,law,band,weight_milli,expected_milli,expected_milli_at_-1"
                + ",expected_milli_at_0,expected_milli_at_+1,enemy"
        ]
        for number in 0..<120 {
            let (type, marks) = number % 3 == 2 ? ("judge", 500) : ("single", 1000)
            let share = 30 + number * 37 % 61
            let scores = [0, -18, 1, 9].map { marks * (share + $0) / 100 }
            bank.append(
                "I\(1000 + number),\(type),L\(number % 4),"
                    + "\(["easy", "medium", "hard"][number % 5 / 2]),\(marks),"
                    + "\(scores.map(String.init).joined(separator: ",")),"
                    + (number == 7 ? "I1008" : ""))
        }
        let roster = (1...40).map { "R\(100 + $0),U\($0 % 9),\($0 == 5 ? 1 : 0)" }
        for (name, lines) in [
            ("bank.csv", bank),
            ("blueprint.json", [#"{"types":{"single":6,"judge":4},"laws":{"L0":[1,5],"L1":[1]}}"#]),
            ("roster.csv", ["registration,unit,access"] + roster),
            (
                "rooms.csv",
                ["site,room,machines,columns,accessible", "A,1,30,5,1", "A,2,20,5,"]
            ),
        ] {
            try Data((lines.joined(separator: "\n") + "\n").utf8)
                .write(to: folder.url.appendingPathComponent(name))
        }
    }

    private func draw(_ kind: String, in folder: Temporary, _ output: String) throws -> Zhikao.Run {
        let inputs =
            kind == "papers"
            ? [
                "--bank", folder.path("bank.csv"), "--blueprint", folder.path("blueprint.json"),
                "--papers", "30",
            ]
            : ["--roster", folder.path("roster.csv"), "--rooms", folder.path("rooms.csv")]
        return try Zhikao.run(
            [kind, "draw"] + inputs + ["--seed", "journey", "--output", folder.path(output)])
    }

    private func json(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }

    @Test func `papers drawn from tables are verified, shown and proved`() throws {
        let folder = try Temporary()
        try tables(in: folder)
        let run = try draw("papers", in: folder, "one")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("违反要求 violations 0"), "\(run.output)")
        _ = try draw("papers", in: folder, "two")
        let one = try folder.files(below: "one").filter { $0.key != "papers.figures.json" }
        let two = try folder.files(below: "two").filter { $0.key != "papers.figures.json" }
        #expect(one == two)
        #expect(Set(one.keys) == ["papers.csv", "papers.draw.json"])
        let transcript = folder.path("one/papers.draw.json")
        let shown = try Zhikao.run(["papers", "show", transcript, "--sheet", "R000007", "--json"])
        #expect(try json(shown.output)["items"]?.array?.count == 10, "\(shown.output)")
        let proof = folder.path("own.proof.json")
        let proved = try Zhikao.run([
            "papers", "prove", transcript, "--registration", "R000007", "--output", proof,
        ])
        #expect(proved.status == 0, "\(proved.errors)")
        let verified = try Zhikao.run(["verify", "draw", transcript, proof, "--json"])
        #expect(verified.status == 0, "\(verified.output)")
        let other = try Zhikao.run([
            "verify", "draw", proof, "--root", String(repeating: "0", count: 64),
        ])
        #expect(other.status == 1)
    }

    @Test func `seats drawn from tables are verified and shown`() throws {
        let folder = try Temporary()
        try tables(in: folder)
        let run = try draw("seats", in: folder, "one")
        #expect(run.status == 0, "\(run.errors)")
        let transcript = folder.path("one/seats.draw.json")
        let verified = try Zhikao.run(["verify", "draw", transcript])
        #expect(verified.status == 0, "\(verified.output)")
        let figures = try Zhikao.run(["seats", "show", transcript, "--json"])
        #expect(try json(figures.output)["people"] == 40)
        #expect(try json(figures.output)["pairs"] == 0)
        let seat = try Zhikao.run(["seats", "show", transcript, "--registration", "R105"])
        #expect(seat.output == "1\tA\t1\t1\n", "the only seat that a wheelchair reaches")
        let room = try Zhikao.run(["seats", "show", transcript, "--hall", "1/A/1"])
        #expect(room.output.contains("R105"), "\(room.output)")
        #expect(try Zhikao.run(["seats", "show", transcript, "--hall", "1/A/9"]).status == 1)
        #expect(try Zhikao.run(["papers", "show", transcript]).status == 1)
    }

    @Test func `a ceremony from plain files ends in a transcript that holds`() throws {
        let folder = try Temporary()
        try tables(in: folder)
        _ = try draw("seats", in: folder, "trial")
        let material = folder.path("trial/seats.draw.json")
        let secrets = try ["甲", "乙"].map { witness in
            try json(
                try Zhikao.run([
                    "draw", "commit", "--exam", "E1", "--witness", witness, "--json",
                ]).output)
        }
        let (announcement, transcript) = (folder.path("a.json"), folder.path("t.draw.json"))
        let commitments = secrets.flatMap {
            ["--commitment", "\($0["witness"]?.text ?? "")=\($0["commitment"]?.text ?? "")"]
        }
        let announced = try Zhikao.run(
            [
                "draw", "announce", "--exam", "E1", "--from", material, "--external", "ball",
                "--output", announcement,
            ] + commitments)
        #expect(announced.status == 0, "\(announced.errors)")
        let reveals = secrets.map { "\($0["witness"]?.text ?? "")=\($0["secret"]?.text ?? "")" }
        let revealed = try Zhikao.run([
            "draw", "reveal", announcement, "--witness", "甲", "--secret",
            secrets[0]["secret"]?.text ?? "",
        ])
        #expect(revealed.status == 0, "\(revealed.errors)")
        func perform(_ secrets: [String]) throws -> Zhikao.Run {
            try Zhikao.run(
                [
                    "draw", "perform", "--announcement", announcement, "--from", material,
                    "--value", "ball=1 2 3", "--output", transcript,
                ]
                    + secrets.flatMap { ["--secret", $0] })
        }
        let refused = try perform([reveals[0]])
        #expect(refused.status == 1 && refused.errors.contains("void"), "\(refused.errors)")
        #expect(!FileManager.default.fileExists(atPath: transcript))
        let performed = try perform(reveals)
        #expect(performed.status == 0, "\(performed.errors)")
        #expect(try Zhikao.run(["verify", "draw", transcript]).status == 0)
        let void = try Zhikao.run([
            "draw", "void", "--announcement", announcement, "--missing", "乙", "--reason", "乙未到场",
        ])
        #expect(try json(void.output)["missing"] == ["乙"])
        let again = try Zhikao.run(
            [
                "draw", "announce", "--exam", "E1", "--from", material, "--after", announcement,
                "--reason", "第一次作废", "--output", folder.path("b.json"),
            ] + commitments)
        #expect(again.output.contains("version      2"), "\(again.output)")
    }

    @Test func `RFC 3797's example comes out step by step`() throws {
        let run = try Zhikao.run([
            "draw", "rfc3797", "--pool", "25", "--count", "10", "--source", "9319", "--source",
            "2,5,12,8,10", "--source", "9,18,26,34,41,45", "--json",
        ])
        #expect(try json(run.output)["selected"] == [17, 7, 2, 16, 25, 23, 8, 24, 19, 13])
        #expect(try Zhikao.run(["draw", "rfc3797", "--pool", "5", "--count", "1"]).status == 64)
    }

    @Test func `tables with faults are refused with row and column`() throws {
        let folder = try Temporary()
        try tables(in: folder)
        try Data("registration,unit\nR1,\n".utf8)
            .write(to: folder.url.appendingPathComponent("roster.csv"))
        let run = try draw("seats", in: folder, "none")
        #expect(run.status == 1)
        #expect(run.errors.contains("row 2, column unit"), "\(run.errors)")
        let lost = try Zhikao.run([
            "seats", "draw", "--roster", folder.path("none.csv"), "--rooms",
            folder.path("rooms.csv"), "--seed", "x", "--output", folder.path("none"),
        ])
        #expect(lost.status == 1 && lost.errors.contains("file.unreadable"))
        #expect(try Zhikao.run(["seats", "draw", "--seed", "x"]).status == 64)
    }
}
