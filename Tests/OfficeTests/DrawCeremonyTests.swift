import Draws
import Office
import Seals
import Support
import Testing
import Vocabulary

@Suite("The ceremony of a draw") struct DrawCeremonyTests {
    static let act = Act(by: People.clerk, at: Times.draw)

    static func gather(_ kind: DrawKind, _ bench: Bench) throws {
        for (witness, commitment) in Bench.commitments {
            try bench.office.commit(to: kind, commitment, by: witness, act)
        }
    }

    private static func commitment(_ secret: String, by witness: String) -> String {
        hexadecimal(
            DrawScheme.commitment(
                to: HashAlgorithm.sm3.digest(Array(secret.utf8)), by: witness,
                exam: SampleExam.exam.text, hash: .sm3))
    }

    @Test(arguments: refusals) func `what a ceremony refuses`(refused: RefusedAct) throws {
        try refused.check()
    }

    static let refusals: [RefusedAct] = [
        RefusedAct("a commitment before the lock", "draw.review-open", at: .approved) {
            try $0.office.commit(to: .seats, Bench.commitments["公证处"] ?? "", by: "公证处", act)
        },
        RefusedAct("a commitment of a stranger", "draw.witness-unknown", at: .locked) {
            try $0.office.commit(to: .seats, Bench.commitments["公证处"] ?? "", by: "过路人", act)
        },
        RefusedAct("a commitment with a letter too few", "draw.commitment-malformed", at: .locked) {
            try $0.office.commit(to: .seats, String(repeating: "a", count: 63), by: "公证处", act)
        },
        RefusedAct("words for a commitment", "draw.commitment-malformed", at: .locked) {
            try $0.office.commit(to: .seats, "承诺", by: "公证处", act)
        },
        RefusedAct("a commitment of an earlier draw", "draw.commitment-used", at: .seated) {
            try $0.office.commit(to: .papers, Bench.commitments["公证处"] ?? "", by: "公证处", act)
        },
        RefusedAct("a commitment after the announcement", "draw.announced", at: .announced) {
            try $0.office.commit(to: .seats, Bench.commitments["公证处"] ?? "", by: "公证处", act)
        },
        RefusedAct("an announcement without commitments", "draw.witness-missing", at: .locked) {
            try $0.office.announcePreparedDraw(.seats, secrets: FixedSecrets(), act)
        },
        RefusedAct("an announcement by a reviewer", "office.not-permitted", at: .locked) {
            try $0.office.announcePreparedDraw(
                .seats, secrets: FixedSecrets(),
                Act(by: People.reviewer(of: "u1"), at: Times.draw))
        },
        RefusedAct("a draw that nobody announced", "draw.not-announced", at: .locked) {
            try $0.office.performAnnouncedDraw(.seats, nonces: [:], values: ["1"], act)
        },
        RefusedAct("a redraw without a draw", "draw.not-announced", at: .locked) {
            try $0.office.prepareRedraw(of: .seats, because: "见证人缺席", act)
        },
        RefusedAct("a redraw without a reason", "draw.reason-required", at: .drawn) {
            try $0.office.prepareRedraw(of: .seats, because: " \n", act)
        },
        RefusedAct("a redraw after a start", "draw.session-started", at: .sitting) {
            try $0.office.prepareRedraw(of: .papers, because: "见证人缺席", act)
        },
    ]

    @Test(arguments: DrawKind.main)
    func `commitments, announcement, secrets and values lead to a sound draw`(
        kind: DrawKind
    ) throws {
        let bench = try Bench(.locked)
        if kind == .papers { try bench.drawSeats(by: "earlier") }
        #expect(try bench.office.drawCeremony(of: kind).stage == .gathering)
        try DrawCeremonyTests.gather(kind, bench)
        let gathered = try bench.office.drawCeremony(of: kind)
        #expect(gathered.commitments == Bench.commitments && gathered.missing.isEmpty)
        let secrets = FixedSecrets()
        try bench.office.announcePreparedDraw(kind, secrets: secrets, DrawCeremonyTests.act)
        let announced = try bench.office.drawCeremony(of: kind)
        #expect(announced.stage == .announced)
        #expect(announced.inputs == gathered.inputs, "what was shown is what was frozen")
        #expect((announced.announcement?.sealedCommitment != nil) == (kind == .papers))
        try bench.office.performAnnouncedDraw(
            kind, nonces: Bench.secrets.mapValues { hexadecimal($0).uppercased() + " " },
            values: ["4 0 7"], DrawCeremonyTests.act)
        #expect(try bench.office.drawCeremony(of: kind).stage == .drawn)
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
    }

    @Test func `a witness may commit anew until the announcement`() throws {
        let bench = try Bench(.locked)
        try DrawCeremonyTests.gather(.seats, bench)
        let other = DrawCeremonyTests.commitment("another", by: "公证处")
        try bench.office.commit(to: .seats, other, by: "公证处", DrawCeremonyTests.act)
        let ceremony = try bench.office.drawCeremony(of: .seats)
        #expect(ceremony.commitments["公证处"] == other)
        #expect(ceremony.commitments["监察组"] == Bench.commitments["监察组"])
    }

    @Test func `a secret is checked before anything is drawn`() throws {
        let ceremony = try Bench(.announced).office.drawCeremony(of: .seats)
        let secret = hexadecimal(Bench.secrets["公证处"] ?? [])
        #expect(ceremony.problem(ofSecret: secret, by: "公证处") == nil)
        #expect(ceremony.problem(ofSecret: secret, by: "监察组")?.contains("不符") == true)
        #expect(ceremony.problem(ofSecret: "12", by: "公证处")?.contains("64位") == true)
        #expect(ceremony.problem(ofSecret: "", by: "公证处") == "尚未填写。")
    }

    @Test func `a redraw gathers new commitments under the next version`() throws {
        let bench = try Bench(.drawn)
        try bench.office.prepareRedraw(
            of: .seats, because: "输入有误", DrawCeremonyTests.act)
        let prepared = try bench.office.drawCeremony(of: .seats)
        #expect(prepared.stage == .gathering && prepared.version == 2)
        #expect(prepared.commitments.isEmpty && prepared.reason == "输入有误")
        for witness in SampleExam.witnesses {
            try bench.office.commit(
                to: .seats, DrawCeremonyTests.commitment("new \(witness)", by: witness),
                by: witness, DrawCeremonyTests.act)
        }
        try bench.office.announcePreparedDraw(
            .seats, secrets: FixedSecrets(), DrawCeremonyTests.act)
        let announced = try bench.office.drawCeremony(of: .seats)
        #expect(announced.stage == .announced && announced.version == 2)
        #expect(announced.announcement?.reason == "输入有误")
    }

    @Test func `a draw sealed by another program is not drawn here`() throws {
        let bench = try Bench(.seated)
        try bench.announce(.papers)
        let refused = refusal {
            try bench.office.performAnnouncedDraw(
                .papers, nonces: Bench.secrets.mapValues { hexadecimal($0) }, values: ["4 0 7"],
                DrawCeremonyTests.act)
        }
        #expect(refused?.code == "draw.sealed-elsewhere")
    }
}
