import Admissions
import Office
import Seals
import Testing
import Vocabulary

/// What the office refuses at the draws, and what a second draw leaves behind.
struct DrawRefusalTests {
    @Test("A draw is refused", arguments: announcements + performances)
    func refused(_ refused: RefusedAct) throws { try refused.check() }

    @Test(
        "A second draw with a reason is version 2, recorded with it", arguments: DrawKind.main)
    func redraw(_ kind: DrawKind) throws {
        let bench = try Bench(.drawn)
        let before = try bench.contents()
        try bench.announce(kind, reason: "见证人缺席")
        try bench.perform(kind)
        let draws = try bench.read { try $0.draws(of: kind, in: SampleExam.exam) }
        #expect(draws.map(\.version) == [1, 2])
        #expect(draws.map(\.reason) == ["", "见证人缺席"])
        #expect(draws.allSatisfy { $0.transcript != nil })
        let after = try bench.contents()
        let lines = after.lines.dropFirst(before.lines.count)
        #expect(lines.map(\.act) == ["draw.announce", "draw.perform", "draw.keep"])
        #expect(lines.first?.detail.contains("见证人缺席") == true)
        #expect((after.seats != before.seats) == (kind == .seats))
        #expect((after.papers != before.papers) == (kind == .papers))
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
    }

    @Test("The transcript of the seats is open, that of the papers sealed until scored")
    func sealed() throws {
        let drawn = try Bench(.over)
        #expect(try !drawn.office.revealedTranscript(of: .seats).isEmpty)
        #expect(refusal { try drawn.office.revealedTranscript(of: .papers) }?.code == "draw.sealed")
        let graded = try Bench(.graded)
        #expect(try !graded.office.revealedTranscript(of: .papers).isEmpty)
        let locked = try Bench(.announced)
        #expect(
            refusal { try locked.office.revealedTranscript(of: .seats) }?.code == "draw.not-drawn")
    }

    static let announcements: [RefusedAct] =
        DrawKind.main.flatMap { kind in
            [
                RefusedAct("\(kind) before the list is locked", "draw.review-open", at: .approved) {
                    try $0.announce(kind)
                },
                RefusedAct("\(kind) again without a reason", "draw.already-drawn", at: .drawn) {
                    try $0.announce(kind)
                },
                RefusedAct("\(kind) after a start", "draw.session-started", at: .sitting) {
                    try $0.announce(kind, reason: "见证人缺席")
                },
            ]
        } + [
            RefusedAct("announced again before it was made", "draw.void-first", at: .announced) {
                try $0.announce(.seats, reason: "见证人缺席")
            },
            RefusedAct("of papers before the seats", "draw.seats-missing", at: .announced) {
                try $0.announce(.papers)
            },
            RefusedAct("without a witness's commitment", "draw.witness-missing", at: .locked) {
                try $0.announce(.seats, commitments: ["公证处": Bench.commitments["公证处"] ?? ""])
            },
            RefusedAct("with a stranger as a witness", "draw.witness-missing", at: .locked) {
                try $0.announce(
                    .seats,
                    commitments: Bench.commitments.merging(["过路人": "00"], uniquingKeysWith: { $1 }))
            },
        ]

    static let performances: [RefusedAct] = [
        RefusedAct("that was not announced", "draw.not-announced", at: .locked) {
            try $0.perform(.seats)
        },
        RefusedAct("that was made", "draw.done", at: .drawn) { try $0.perform(.seats) },
        RefusedAct("without a witness's secret", "draw.not-as-announced", at: .announced) {
            try $0.perform(.seats, reveal(changing: "公证处", to: nil))
        },
        RefusedAct("with another secret", "draw.not-as-announced", at: .announced) {
            let wrong = hexadecimal(HashAlgorithm.sm3.digest(Array("另一个".utf8)))
            try $0.perform(.seats, reveal(changing: "公证处", to: wrong))
        },
        RefusedAct("without the outside value", "draw.not-as-announced", at: .announced) {
            try $0.perform(
                .seats,
                DrawReveal(
                    nonces: Bench.reveal(.seats).nonces, sealedNonce: nil, externalValues: []))
        },
    ]

    private static func reveal(changing witness: String, to secret: String?) -> DrawReveal {
        let reveal = Bench.reveal(.seats)
        var nonces = reveal.nonces
        nonces[witness] = secret
        return DrawReveal(
            nonces: nonces, sealedNonce: nil, externalValues: reveal.externalValues)
    }
}

extension DrawRefusalTests {
    @Test("A second draw that was announced in time is not made once somebody has begun")
    func announcedThenStarted() throws {
        let bench = try Bench(.drawn)
        try bench.announce(.papers, reason: "题目有误")
        let desk = try bench.desk("01")
        try bench.start(desk, desk.sheets)
        let before = try bench.contents()
        #expect(refusal { try bench.perform(.papers) }?.code == "draw.session-started")
        #expect(try bench.contents() == before)
    }

    @Test("A draw from another list than the announced one is refused")
    func otherList() throws {
        let bench = try Bench(.announced)
        try bench.office.decide(
            [("R000001", .annul(reason: "冒名顶替"))], Act(by: People.clerk, at: Times.draw))
        #expect(refusal { try bench.perform(.seats) }?.code == "draw.not-as-announced")
        #expect(refusal { try bench.announce(.seats) }?.code == "draw.void-first")
        try bench.office.voidDraw(
            .seats, because: "名单有变", Act(by: People.clerk, at: Times.draw))
        try bench.announce(.seats)
        try bench.perform(.seats)
        #expect(try bench.contents().seats.count == SampleExam.people - 1)
    }
}
