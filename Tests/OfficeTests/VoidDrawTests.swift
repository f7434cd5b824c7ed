import Office
import Testing
import Vocabulary

@Suite("A draw that is declared void") struct VoidDrawTests {
    static let act = Act(by: People.clerk, at: Times.draw)

    @Test(arguments: refusals) func `what is not declared void`(refused: RefusedAct) throws {
        try refused.check()
    }

    static let refusals: [RefusedAct] = [
        RefusedAct("what was not announced", "draw.not-announced", at: .locked) {
            try $0.office.voidDraw(.seats, because: "见证人缺席", act)
        },
        RefusedAct("what was made", "draw.done", at: .seated) {
            try $0.office.voidDraw(.seats, because: "见证人缺席", act)
        },
        RefusedAct("without a reason", "draw.reason-required", at: .announced) {
            try $0.office.voidDraw(.seats, because: " ", act)
        },
        RefusedAct("because of a stranger", "draw.witness-unknown", at: .announced) {
            try $0.office.voidDraw(.seats, because: "缺席", missing: ["过路人"], act)
        },
        RefusedAct("by a reviewer", "office.not-permitted", at: .announced) {
            try $0.office.voidDraw(
                .seats, because: "缺席", Act(by: People.reviewer(of: "u1"), at: Times.draw))
        },
        RefusedAct("a redraw of what is only announced", "draw.void-first", at: .announced) {
            try $0.office.prepareRedraw(of: .seats, because: "见证人缺席", act)
        },
    ]

    @Test func `the announcement stays with the reason, and the next one says why`() throws {
        let bench = try Bench(.announced)
        try bench.office.voidDraw(
            .seats, because: "公证处未公开秘密值", missing: ["公证处"], VoidDrawTests.act)
        let void = DrawVoid(reason: "公证处未公开秘密值", missing: ["公证处"], at: Times.draw)
        #expect(try bench.contents().draws.map(\.void) == [void])
        let ceremony = try bench.office.drawCeremony(of: .seats)
        #expect(ceremony.stage == .gathering && ceremony.version == 2)
        #expect(ceremony.commitments.isEmpty && ceremony.history.count == 1)
        let refused = refusal { try bench.perform(.seats) }
        #expect(refused?.code == "draw.voided", "nobody can draw from it any more")
        #expect(
            refusal { try bench.office.voidDraw(.seats, because: "又一次", VoidDrawTests.act) }?.code
                == "draw.voided")
        try bench.announce(.seats)
        let draws = try bench.contents().draws
        #expect(draws.map(\.version) == [1, 2])
        #expect(draws.last?.reason == "第1次抽取已宣布作废：公证处未公开秘密值")
        try bench.perform(.seats)
        #expect(try bench.contents().draws.map { $0.transcript != nil } == [false, true])
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
    }

    @Test func `the audit chain covers why a draw is void`() throws {
        let bench = try Bench(.announced)
        try bench.office.voidDraw(.seats, because: "公证处未公开秘密值", VoidDrawTests.act)
        let changes = WrappedRecords.Changes(draws: { draws in
            draws.map { draw in
                DrawRecord(
                    exam: draw.exam, kind: draw.kind, version: draw.version, reason: draw.reason,
                    announcement: draw.announcement, announcedAt: draw.announcedAt,
                    kept: draw.kept,
                    void: draw.void.map {
                        DrawVoid(reason: "停电", missing: $0.missing, at: $0.at)
                    })
            }
        })
        let changed = WrappedRecords(bench.office.records, changes: changes)
        let rules = try AuditInspection.report(on: changed).problems.map(\.rule)
        #expect(rules == ["audit.void"])
    }
}
