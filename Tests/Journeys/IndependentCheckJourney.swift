import Foundation
import Testing

/// A second checker, in another language and written from the specification alone, says the same
/// as ours of what the program draws.
@Suite struct IndependentCheckJourney {
    /// Whether there is a python3 that knows SM3.
    private static let hasPython: Bool = {
        let run = try? python(["-c", "import hashlib; hashlib.new('sm3')"])
        return run?.status == 0
    }()

    private static let missing: Comment =
        "SKIPPED: python3 with SM3 in hashlib is needed to check the draws independently"

    static func python(_ arguments: [String]) throws -> OtherPrograms.Run {
        try OtherPrograms.run("/usr/bin/env", ["python3"] + arguments)
    }

    private func check(_ files: [String]) throws -> OtherPrograms.Run {
        try IndependentCheckJourney.python(["scripts/verify_draw.py"] + files)
    }

    /// Both transcripts of a rehearsal with 40 candidates.
    private func transcripts(_ folder: Temporary) throws -> [String] {
        let run = try Zhikao.run([
            "rehearse", "exam-configs/guangyuan-2017-1.yaml", "--candidates", "40", "--data",
            folder.path("data"), "--output", folder.path("output"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        return ["seats", "papers"].map { kind in
            folder.path("output/guangyuan-2017-1/\(kind).draw.json")
        }
    }

    /// Copies of a file in which one byte is another digit.
    private func tampered(_ file: String, copies: Int, in folder: Temporary) throws -> [String] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let name = URL(fileURLWithPath: file).lastPathComponent
        var state: UInt64 = 20_170_521
        return try (0..<copies).map { number in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let offset = Int(state >> 33) % bytes.count
            var changed = bytes
            changed[offset] = changed[offset] == 0x31 ? 0x32 : 0x31
            let copy = folder.path("\(number)-\(name)")
            try changed.write(to: URL(fileURLWithPath: copy))
            return copy
        }
    }

    @Test(.enabled(if: IndependentCheckJourney.hasPython, IndependentCheckJourney.missing))
    func `the programs in scripts compute what was found without them`() throws {
        let run = try IndependentCheckJourney.python(["scripts/script_tests.py"])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("\nOK\n"), "\(run.output)")
    }

    @Test(.enabled(if: IndependentCheckJourney.hasPython, IndependentCheckJourney.missing))
    func `the second checker computes the same draws and finds what was changed`() throws {
        let folder = try Temporary()
        let files = try transcripts(folder)
        let untouched = try check(files)
        #expect(untouched.status == 0, "\(untouched.output)")
        for file in files {
            #expect(untouched.output.contains("\(file): OK "), "\(untouched.output)")
        }
        for copy in try files.flatMap({ try tampered($0, copies: 5, in: folder) }) {
            let second = try check([copy])
            #expect(second.status == 1, "\(second.output)")
            #expect(second.output.hasPrefix("\(copy): ✗ "), "\(second.output)")
            let ours = try Zhikao.run(["verify", "draw", copy])
            #expect(ours.status == second.status, "\(ours.output)\(ours.errors)")
            #expect(ours.output.hasPrefix("\(copy): ✗ "), "\(ours.output)")
        }
    }
}
