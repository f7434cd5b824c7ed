import Foundation
import Testing

/// Rosters as units hand them in.
@Suite struct RosterJourney {
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    /// A roster of the rehearsal's own, without its byte order mark.
    private func roster(_ folder: Temporary) throws -> String {
        let run = try Zhikao.run([
            "rehearse", "exam-configs/guangyuan-2017-1.yaml", "--candidates", "30", "--data",
            folder.path("made/data"), "--output", folder.path("made/output"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let data = try Data(contentsOf: folder.url.appendingPathComponent("made/output/roster.csv"))
        return String(String(decoding: data, as: UTF8.self).drop { $0 == "\u{FEFF}" })
    }

    private func rehearse(_ folder: Temporary, _ roster: Data, _ name: String) throws -> Zhikao.Run
    {
        try roster.write(to: folder.url.appendingPathComponent("\(name).csv"))
        return try Zhikao.run([
            "rehearse", "exam-configs/guangyuan-2017-1.yaml", "--candidates", "30", "--roster",
            folder.path("\(name).csv"), "--data", folder.path("\(name)/data"), "--output",
            folder.path("\(name)/output"),
        ])
    }

    @Test func `the encoding of a roster makes no difference to the exam`() throws {
        let folder = try Temporary()
        let text = try roster(folder)
        let encoded: [(String, Data?)] = [
            ("utf8", text.data(using: .utf8)), ("bom", ("\u{FEFF}" + text).data(using: .utf8)),
            ("gb", text.data(using: RosterJourney.gb18030)),
        ]
        var seats: Set<Data> = []
        for (name, data) in encoded {
            let run = try rehearse(folder, try #require(data), name)
            #expect(run.status == 0, "\(name): \(run.errors)")
            seats.insert(
                try folder.files(below: "\(name)/output")["guangyuan-2017-1/seats.csv"] ?? Data())
        }
        #expect(seats.count == 1)
    }

    @Test func `one wrong row keeps everybody out, and every wrong row is named`() throws {
        let folder = try Temporary()
        var lines = try roster(folder).components(separatedBy: "\r\n")
        let number = try #require(lines[3].firstRange(of: #/5108\d{13}[\dX]/#))
        lines[3].replaceSubrange(number, with: "510800199002300011")
        lines.insert(lines[5], at: 9)
        let run = try rehearse(
            folder, Data(lines.joined(separator: "\r\n").utf8), "wrong")
        #expect(run.status == 1)
        #expect(run.errors.contains("row 4"), "\(run.errors)")
        #expect(run.errors.contains("row 10"), "\(run.errors)")
        #expect(
            !FileManager.default.fileExists(atPath: folder.path("wrong/output/guangyuan-2017-1")))
    }
}
