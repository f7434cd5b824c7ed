import Foundation
import Seals
import Testing
import Vocabulary

/// From an exam to a paper in somebody's hand: keys, the published list, codes, and three programs
/// that check them and say the same.
@Suite struct SealJourney {
    static let exam = "guangyuan-2017-1"
    private static let passphrase = "青川 竹笋 四百 二十 七"

    /// A store with a graded and published exam, a key, and the published list.
    private func prepared(_ folder: Temporary) throws {
        let run = try Zhikao.run([
            "rehearse", "exam-configs/\(SealJourney.exam).yaml", "--candidates", "40", "--data",
            folder.path("data"), "--output", folder.path("output"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        try write(SealJourney.passphrase + "\n", folder.path("pass"))
        #expect(try keys(folder, ["new"]).status == 0)
        let published = try keys(folder, ["publish", "--output", folder.path("keys.json")])
        #expect(published.status == 0, "\(published.errors)")
    }

    private func write(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private func keys(
        _ folder: Temporary, _ words: [String], unlocked: Bool = true
    ) throws -> Zhikao.Run {
        try Zhikao.run(
            ["keys"] + words + ["--data", folder.path("data")]
                + (unlocked ? ["--passphrase-file", folder.path("pass")] : []))
    }

    private func codes(_ folder: Temporary, _ kind: String) throws -> [String] {
        let run = try keys(folder, ["codes", kind, "--exam", SealJourney.exam])
        #expect(run.status == 0, "\(run.errors)")
        return run.output.split(separator: "\n").compactMap {
            $0.split(separator: "\t").last.map(String.init)
        }
    }

    private func verify(_ folder: Temporary, _ files: [String]) throws -> Zhikao.Run {
        try Zhikao.run(["verify", "notice"] + files + ["--keys", folder.path("keys.json")])
    }

    @Test func `papers pass, changed ones do not, and Python says the same`() throws {
        let folder = try Temporary()
        try prepared(folder)
        for kind in ["tickets", "notices", "certificates"] {
            let codes = try codes(folder, kind)
            #expect(codes.count > 10 && codes.allSatisfy { $0.utf8.count < 600 })
            try write(codes.joined(separator: "\n"), folder.path(kind))
            let run = try verify(folder, [folder.path(kind)])
            #expect(run.status == 0 && run.output.contains("签名有效"), "\(run.output)")
            try compare(codes.prefix(3) + tampered(codes), in: folder)
        }
    }

    /// Codes in which one sign is another one.
    private func tampered(_ codes: [String]) -> [String] {
        var state: UInt64 = 20_261_128
        return codes.prefix(6).map { code in
            var signs = Array(code)
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(state >> 33) % signs.count
            signs[place] = signs[place] == "7" ? "8" : "7"
            return String(signs)
        }
    }

    /// Both programs on each code: the same verdict.
    private func compare(_ codes: [String], in folder: Temporary) throws {
        try write(codes.joined(separator: "\n"), folder.path("codes"))
        let own = try Zhikao.run([
            "verify", "notice", folder.path("codes"), "--keys", folder.path("keys.json"), "--json",
        ])
        let verdicts = try #require(
            try JSONSerialization.jsonObject(with: Data(own.output.utf8)) as? [[String: Any]])
        let ours = verdicts.map { ($0["code"] as? String) ?? "ok" }
        #expect(ours.prefix(3).allSatisfy { $0 == "ok" } && !ours.dropFirst(3).contains("ok"))
        let python = try #require(
            OtherPrograms.python(with: "gmssl"), "scripts/setup installs gmssl")
        let theirs = try OtherPrograms.run(
            python,
            ["scripts/verify_notice.py", "--keys", folder.path("keys.json"), folder.path("codes")]
        ).output.split(separator: "\n").map { $0.hasPrefix("ok") }
        #expect(theirs == ours.map { $0 == "ok" })
    }

    @Test func `what is printed is checked from a picture of the page`() throws {
        let folder = try Temporary()
        try prepared(folder)
        let seats = try String(
            contentsOfFile: folder.path("output/\(SealJourney.exam)/register.json"),
            encoding: .utf8)
        let passed = try #require(seats.firstMatch(of: /"candidate[A-Za-z]*":"?(\d{12})/)?.1)
        for (kind, word) in [("ticket", "准考证"), ("notice", "成绩通知单"), ("certificate", "合格证")] {
            let printed = try Zhikao.run([
                "print", kind, "--data", folder.path("data"), "--exam", SealJourney.exam,
                "--person", String(passed), "--output", folder.path(kind),
                "--seal-passphrase-file", folder.path("pass"),
            ])
            #expect(printed.status == 0, "\(printed.errors)")
            let file = try #require(try folder.files(below: kind).keys.first)
            // A sheet from a copier, and a telephone's picture of it.
            for (picture, options) in [("png", ["-r", "200"]), ("jpg", ["-r", "150", "-jpeg"])] {
                let stem = folder.path("\(kind)-page")
                _ = try OtherPrograms.run(
                    "/usr/bin/pdftoppm",
                    options + (picture == "png" ? ["-png"] : [])
                        + ["-singlefile", folder.path("\(kind)/\(file)"), stem])
                let run = try verify(folder, ["\(stem).\(picture)"])
                #expect(
                    run.status == 0 && run.output.contains("\(word)，签名有效"),
                    "\(kind).\(picture): \(run.output)\(run.errors)")
            }
        }
        let bare = try Zhikao.run([
            "print", "ticket", "--data", folder.path("data"), "--exam", SealJourney.exam,
            "--person", String(passed), "--output", folder.path("bare"),
        ])
        #expect(bare.status == 0 && bare.errors.contains("--seal-passphrase-file"))
    }

    @Test func `a picture without a code of ours is refused`() throws {
        let folder = try Temporary()
        try prepared(folder)
        let qrencode = try #require(
            OtherPrograms.path("qrencode"), "scripts/setup installs qrencode")
        _ = try OtherPrograms.run(
            qrencode, ["-o", folder.path("other.png"), "https://example.org"])
        let other = try verify(folder, [folder.path("other.png")])
        #expect(other.status == 1 && other.errors.contains("seal.no-code"))
    }

    @Test func `a withdrawn paper and those of a revoked key are refused by the next list`() throws
    {
        let folder = try Temporary()
        try prepared(folder)
        let codes = try codes(folder, "notices")
        try write(codes[0], folder.path("one"))
        try write(codes[1], folder.path("two"))
        #expect(
            try keys(folder, ["withdraw", codes[0], "--reason", "替考"], unlocked: false).status == 0)
        #expect(try keys(folder, ["publish", "--output", folder.path("keys.json")]).status == 0)
        #expect(try verify(folder, [folder.path("one")]).output.contains("seal.withdrawn"))
        #expect(try verify(folder, [folder.path("two")]).status == 0)
        let list = try Zhikao.run(["keys", "list", "--json", "--data", folder.path("data")])
        let known = try #require(
            try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
        let id = try #require(known.first?["id"] as? String)
        #expect(
            try keys(folder, ["revoke", id, "--reason", "失窃"], unlocked: false).status == 0)
        let closed = try keys(folder, ["publish", "--output", folder.path("x.json")])
        #expect(closed.status == 1 && closed.errors.contains("keys.none"))
        #expect(try keys(folder, ["new"]).status == 0)
        #expect(try keys(folder, ["publish", "--output", folder.path("keys.json")]).status == 0)
        #expect(try verify(folder, [folder.path("two")]).output.contains("seal.key-revoked"))
        #expect(try Zhikao.run(["verify", "audit", "--data", folder.path("data")]).status == 0)
    }

    @Test func `an archive package is whole, and says what was done to it`() throws {
        let folder = try Temporary()
        try prepared(folder)
        let package = folder.path("package")
        let words = [
            "archive", "--data", folder.path("data"), "--exam", SealJourney.exam,
            "--passphrase-file", folder.path("pass"), "--output", package,
        ]
        let made = try Zhikao.run(words)
        #expect(made.status == 0, "\(made.errors)")
        let again = try Zhikao.run(words)
        #expect(again.status == 1 && again.errors.contains("archive.exists"))
        func check() throws -> Zhikao.Run {
            try Zhikao.run(["verify", "archive", package, "--keys", folder.path("keys.json")])
        }
        let whole = try check()
        #expect(whole.status == 0, "\(whole.output)\(whole.errors)")
        try checkContents(of: package)
        try checkSheets(of: package)
        try write("x", "\(package)/more.txt")
        let results = "\(package)/10-成绩册"
        try FileManager.default.removeItem(atPath: "\(results)/成绩册.xlsx")
        try write("{}", "\(results)/register.json")
        try FileManager.default.createSymbolicLink(
            atPath: "\(results)/link.json", withDestinationPath: "register.json")
        let changed = try check()
        #expect(changed.status == 1)
        for (code, file) in [
            ("archive.added", "more.txt"), ("archive.missing", "成绩册.xlsx"),
            ("archive.changed", "register.json"), ("archive.added", "link.json"),
        ] {
            #expect(
                changed.output.split(separator: "\n").contains {
                    $0.contains(code) && $0.contains(file)
                }, "\(code)")
        }
        try checkFlippedBits(in: package, check)
        let manifest = "\(package)/manifest.json"
        let text = try String(contentsOfFile: manifest, encoding: .utf8)
        try write(text + " ", manifest)
        #expect(try check().status == 1)
    }

    /// One bit in one file of each kind: each of them is named.
    private func checkFlippedBits(in package: String, _ check: () throws -> Zhikao.Run) throws {
        var flipped: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: package).sorted() {
            let url = URL(fileURLWithPath: "\(package)/\(name)")
            let kind = "\(name.prefix(2)) \(url.pathExtension)"
            guard name.contains("/"), flipped[kind] == nil, !name.hasSuffix("link.json"),
                var bytes = try? Data(contentsOf: url), !bytes.isEmpty
            else { continue }
            bytes[bytes.count * 2 / 3] ^= 0x10
            try bytes.write(to: url)
            flipped[kind] = name
        }
        #expect(flipped.count >= 20)
        let output = try check().output
        for name in flipped.values {
            #expect(output.contains("✗ \(name)") && output.contains("archive.changed"), "\(name)")
        }
    }

    /// What `sheets.jsonl` says of each sheet is the digest of its lines.
    private func checkSheets(of package: String) throws {
        func lines(_ name: String) throws -> [String] {
            try String(
                contentsOfFile: "\(package)/07-原始答题包与哈希/\(name).jsonl", encoding: .utf8
            ).split(separator: "\n").map(String.init)
        }
        func sheet(_ line: String) throws -> JSON { try JSON(parsing: Array(line.utf8)) }
        let bySheet = Dictionary(grouping: try lines("responses")) { line in
            (try? sheet(line)["sheet"]?.text) ?? ""
        }
        let sheets = try lines("sheets").map(sheet)
        #expect(sheets.count == bySheet.count)
        for entry in sheets {
            let own = bySheet[entry["sheet"]?.text ?? ""] ?? []
            #expect(entry["responses"]?.int == own.count)
            let text = own.map { $0 + "\n" }.joined()
            #expect(
                entry["sm3"]?.text == HashAlgorithm.sm3.hexadecimalDigest(Array(text.utf8)))
        }
    }

    /// Twelve chapters, each with something in it, and an index that names what is there.
    private func checkContents(of package: String) throws {
        let manager = FileManager.default
        let folders = try manager.contentsOfDirectory(atPath: package).filter {
            $0.contains("-")
        }.sorted()
        #expect(
            folders == [
                "01-通知", "02-报名与审查台账", "03-编排方案与种子", "04-试卷蓝图与组卷记录", "05-密钥交接单",
                "06-签到表、记录单与违纪材料", "07-原始答题包与哈希", "08-评分记录", "09-复核记录", "10-成绩册",
                "11-通报", "12-审计日志",
            ])
        let index = try String(contentsOfFile: "\(package)/目录.html", encoding: .utf8)
        for folder in folders {
            #expect(try !manager.contentsOfDirectory(atPath: "\(package)/\(folder)").isEmpty)
            #expect(index.contains("<h2>\(folder)</h2>"))
        }
        for name in [
            "01-通知/config.yaml", "02-报名与审查台账/报名与审查台账.xlsx", "03-编排方案与种子/seats.draw.json",
            "04-试卷蓝图与组卷记录/papers.draw.json", "05-密钥交接单/keys.json", "05-密钥交接单/密钥交接单.xlsx",
            "06-签到表、记录单与违纪材料/违纪人员名单.xlsx", "09-复核记录/成绩复核台账.xlsx", "10-成绩册/成绩册.xlsx",
            "11-通报/通报.pdf", "11-通报/bulletin.json", "12-审计日志/audit.jsonl",
        ] {
            #expect(manager.fileExists(atPath: "\(package)/\(name)"), "\(name)")
            #expect(index.contains("href=\"\(name)\""), "\(name)")
        }
        for (name, least) in [
            ("02-报名与审查台账/registrations", 20), ("02-报名与审查台账/review-decisions", 20),
            ("07-原始答题包与哈希/responses", 1000), ("07-原始答题包与哈希/sheets", 20),
            ("08-评分记录/scores", 20),
        ] {
            let text = try String(contentsOfFile: "\(package)/\(name).jsonl", encoding: .utf8)
            #expect(text.split(separator: "\n").count >= least, "\(name)")
        }
        let rooms = try manager.contentsOfDirectory(atPath: "\(package)/04-试卷蓝图与组卷记录/试卷和答案")
        #expect(!rooms.isEmpty && rooms.allSatisfy { $0.hasSuffix(".pdf") })
        // No private key, not even a hidden one, leaves the store.
        let keys = try String(
            contentsOfFile: "\(package)/05-密钥交接单/keys.json", encoding: .utf8)
        #expect(!keys.contains("\"box\""))
    }

    @Test func `an archive that was broken off leaves nothing that looks like one`() throws {
        let folder = try Temporary()
        try prepared(folder)
        let package = folder.path("package")
        let words = [
            "archive", "--data", folder.path("data"), "--exam", SealJourney.exam,
            "--passphrase-file", folder.path("pass"), "--output", package,
        ]
        // Killed in the middle: progress has come, the package has not.
        _ = try Zhikao.kill(afterLines: 2, words)
        #expect(!FileManager.default.fileExists(atPath: package))
        let made = try Zhikao.run(words)
        #expect(made.status == 0, "\(made.errors)")
        #expect(!FileManager.default.fileExists(atPath: "\(package).part"))
        let whole = try Zhikao.run([
            "verify", "archive", package, "--keys", folder.path("keys.json"),
        ])
        #expect(whole.status == 0, "\(whole.output)\(whole.errors)")
        // A wrong passphrase is refused before anything is written.
        try write("wrong\n", folder.path("pass"))
        let refused = try Zhikao.run(words.dropLast() + [folder.path("other")])
        #expect(refused.status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path("other.part")))
    }

    @Test func `files are sealed beside themselves`() throws {
        let folder = try Temporary()
        try prepared(folder)
        let files = ["bulletin.json", "seats.draw.json"].map {
            folder.path("output/\(SealJourney.exam)/\($0)")
        }
        #expect(try keys(folder, ["seal"] + files).status == 0)
        func check() throws -> Zhikao.Run {
            try Zhikao.run(["verify", "seal"] + files + ["--keys", folder.path("keys.json")])
        }
        #expect(try check().status == 0)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: files[0]))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: files[0]))
        let changed = try check()
        #expect(changed.status == 1 && changed.output.contains("seal.other-file"))
    }
}
