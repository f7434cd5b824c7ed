import Foundation
import Testing

/// The whole story, by the command alone.
@Suite struct RehearsalJourney {
    private static let config = "exam-configs/guangyuan-2017-1.yaml"

    private func arguments(
        _ folder: Temporary, _ name: String, seed: String = "7", candidates: Int = 45
    ) -> [String] {
        [
            "rehearse", RehearsalJourney.config, "--candidates", "\(candidates)", "--seed", seed,
            "--data", folder.path("\(name)/data"), "--output", folder.path("\(name)/output"),
        ]
    }

    @Test func `an exam leaves behind everything that the office needs, and it verifies`() throws {
        let folder = try Temporary()
        let run = try Zhikao.run(arguments(folder, "a"))
        #expect(run.status == 0, "\(run.errors)")
        let files = try folder.files(below: "a/output/guangyuan-2017-1")
        for name in [
            "seats.csv", "seats.draw.json", "papers.draw.json", "papers.receipt.json",
            "bulletin.html", "bulletin.json",
            "register.json", "audit.jsonl", "summary.json",
        ] {
            #expect(files[name]?.isEmpty == false, "\(name)")
        }
        #expect(files.keys.count { $0.hasPrefix("tickets/") } == 45)
        #expect(files.keys.count { $0.hasPrefix("notices/") && $0.hasSuffix(".html") } == 45)
        #expect(files.keys.count { $0.hasPrefix("notices/") && $0.hasSuffix(".json") } == 45)
        let proofs = files.keys.filter { $0.hasPrefix("proofs/") }.sorted()
        #expect(proofs.count == 45)
        let output = folder.path("a/output/guangyuan-2017-1")
        let proof = try Zhikao.run(["verify", "draw", "\(output)/\(proofs.first ?? "")"])
        #expect(proof.status == 0, "\(proof.output)\(proof.errors)")
        let draws = try Zhikao.run([
            "verify", "draw", "\(output)/seats.draw.json", "\(output)/papers.draw.json",
        ])
        #expect(draws.status == 0, "\(draws.output)\(draws.errors)")
        let audit = try Zhikao.run(["verify", "audit", "--data", folder.path("a/data")])
        #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
    }

    @Test func `the same seed gives the same bytes, another seed others`() throws {
        let folder = try Temporary()
        for (name, seed) in [("a", "7"), ("b", "7"), ("c", "8")] {
            #expect(try Zhikao.run(arguments(folder, name, seed: seed)).status == 0)
        }
        let first = try folder.files(below: "a/output")
        #expect(try folder.files(below: "b/output") == first)
        #expect(try folder.files(below: "c/output") != first)
    }

    @Test func `run again when it was finished, it changes nothing`() throws {
        let folder = try Temporary()
        #expect(try Zhikao.run(arguments(folder, "a")).status == 0)
        let first = try folder.files(below: "a/output")
        #expect(try Zhikao.run(arguments(folder, "a")).status == 0)
        #expect(try folder.files(below: "a/output") == first)
    }

    @Test func `killed again and again, it finishes with the same result`() throws {
        let folder = try Temporary()
        #expect(try Zhikao.run(arguments(folder, "whole")).status == 0)
        var kills = 0
        var line = 1
        while try Zhikao.kill(afterLines: line, arguments(folder, "killed")) {
            kills += 1
            line += 1
        }
        #expect(kills >= 8, "killed in too few chapters")
        #expect(try Zhikao.run(arguments(folder, "killed")).status == 0)
        let whole = try folder.files(below: "whole/output")
        #expect(try folder.files(below: "killed/output") == whole)
        let audit = try Zhikao.run(["verify", "audit", "--data", folder.path("killed/data")])
        #expect(audit.status == 0, "\(audit.output)")
    }

    @Test func `leaders are tested in one room, and their bulletin names nobody`() throws {
        let folder = try Temporary()
        let run = try Zhikao.run([
            "rehearse", "exam-configs/leaders-pre-appointment.yaml", "--data",
            folder.path("data"), "--output", folder.path("output"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let files = try folder.files(below: "output")
        let bulletin = files.first { $0.key.hasSuffix("bulletin.html") }?.value ?? Data()
        let register = files.first { $0.key.hasSuffix("register.json") }?.value ?? Data()
        let names = String(decoding: register, as: UTF8.self)
            .components(separatedBy: "\"fullName\":\"").dropFirst()
            .map { $0.prefix { $0 != "\"" } }
        #expect(!names.isEmpty)
        for name in names {
            #expect(!String(decoding: bulletin, as: UTF8.self).contains(name), "\(name)")
        }
    }
}
