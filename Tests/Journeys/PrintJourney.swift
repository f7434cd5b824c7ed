import Foundation
import Testing

/// Everything that an office prints, by the command alone.
@Suite struct PrintJourney {
    private static let exam = "guangyuan-2017-1"

    private func rehearsed(_ folder: Temporary) throws {
        let run = try Zhikao.run([
            "rehearse", "exam-configs/\(PrintJourney.exam).yaml", "--candidates", "45", "--seed",
            "7", "--data", folder.path("data"), "--output", folder.path("output"),
        ])
        #expect(run.status == 0, "\(run.errors)")
    }

    private func printed(
        _ folder: Temporary, _ kind: String, to place: String, _ more: [String] = []
    ) throws -> Zhikao.Run {
        try Zhikao.run(
            [
                "print", kind, "--data", folder.path("data"), "--exam", PrintJourney.exam,
                "--output", folder.path(place),
            ] + more)
    }

    @Test func `every document of an exam is printed by room, and again to the same bytes`() throws
    {
        let folder = try Temporary()
        try rehearsed(folder)
        for kind in [
            "ticket", "door-list", "desk-labels", "attendance", "room-report", "seat-map",
            "spare-machines", "notice", "certificate", "bulletin", "paper",
        ] {
            for place in ["a", "b"] {
                let run = try printed(folder, kind, to: place)
                #expect(run.status == 0, "\(kind): \(run.errors)")
            }
        }
        for kind in ["notice", "bulletin"] {
            for place in ["a", "b"] {
                let run = try printed(folder, kind, to: place, ["--docx"])
                #expect(run.status == 0, "\(kind): \(run.errors)")
            }
        }
        let first = try folder.files(below: "a")
        #expect(first.count >= 10)
        #expect(
            first.allSatisfy { name, bytes in
                bytes.starts(with: Data((name.hasSuffix(".docx") ? "PK" : "%PDF-").utf8))
            })
        #expect(first.keys.contains("通报.pdf") && first.keys.contains("通报.docx"))
        #expect(!first.keys.contains { $0.hasSuffix(".part") })
        #expect(try folder.files(below: "b") == first)
        let audit = try Zhikao.run(["verify", "audit", "--data", folder.path("data")])
        #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
    }

    @Test func `one room and one person; what is not there is refused`() throws {
        let folder = try Temporary()
        try rehearsed(folder)
        let seats = try String(
            contentsOfFile: folder.path("output/\(PrintJourney.exam)/seats.csv"), encoding: .utf8)
        let row = try #require(seats.split(separator: "\r\n").dropFirst().first)
        let cells = row.split(separator: ",").map(String.init)
        let number = cells[0].trimmingCharacters(in: .whitespaces)
        let one = try printed(folder, "ticket", to: "one", ["--person", number])
        #expect(one.status == 0, "\(one.errors)")
        #expect(try folder.files(below: "one").count == 1)
        let room = try printed(
            folder, "door-list", to: "room", ["--session", cells[4], "--room", cells[6]])
        #expect(room.status == 0, "\(room.errors)")
        #expect(try folder.files(below: "room").count == 1)
        let nobody = try printed(folder, "ticket", to: "none", ["--person", "000000000000"])
        #expect(nobody.status == 1)
        #expect(nobody.errors.contains("print.nothing"))
        #expect(try printed(folder, "posters", to: "none").status == 64)
    }
}
