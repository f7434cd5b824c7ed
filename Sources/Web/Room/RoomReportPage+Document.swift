import Delivery
package import Office
package import Pages
import Programme
import Seating
import Vocabulary

extension RoomReportPage {
    /// The record of a room as it stands.
    ///
    /// - Parameters:
    ///   - base: the address of the room's page; empty on paper.
    ///   - key: of the forms of the page; empty on paper.
    package init(
        _ hall: SessionHall, _ snapshot: RoomSnapshot, base: String = "", key: String = ""
    ) {
        let lines = ReportLines(hall: hall, snapshot: snapshot)
        let (report, state) = (snapshot.report, snapshot.state)
        self.init(
            base: base, key: key, head: lines.head, counts: lines.counts,
            isBalanced: report.isBalanced, balance: lines.balance,
            absent: report.absent.map { lines.line($0) },
            unaccounted: report.unaccounted.map { lines.line($0) },
            late: report.late.map { lines.line($0, time: state.checkedIn[$0]?.clock ?? "") },
            misconduct: report.misconduct.map(lines.misconduct),
            faults: report.faults.map(lines.fault),
            extensions: report.extensions.map {
                lines.line(
                    $0.person, time: $0.at.clock,
                    text: "\(RoomWords.length($0.seconds))，\($0.reason)", remark: $0.authorisedBy)
            }, unanswered: report.unanswered.map { lines.line($0) },
            lateSaves: lines.lateSaves,
            incidents: RoomNotes.incidents(state, hall.people).reversed(),
            handIns: lines.handIns,
            checks: RoomCheck.allCases.map {
                Check(value: $0.rawValue, text: $0.chinese, isDone: state.checks.contains($0))
            }, signatures: state.signatures, isClosed: state.closedAt != nil,
            isSigned: !state.signatures.isEmpty)
    }
}

/// The lines of a room's record.
private struct ReportLines {
    let hall: SessionHall
    let snapshot: RoomSnapshot

    var head: [RoomCandidatePage.Fact] {
        let report = snapshot.report
        let planned = snapshot.plannedStart
        let spare = snapshot.seats.count(where: \.isSpare)
        let end = planned.adding(minutes: snapshot.rules.minutes)
        return [
            .init("考试名称", hall.office.programme.title),
            .init("考点", siteName), .init("考场", snapshot.room.numberedName),
            .init("场次", "第\(snapshot.session)场"),
            .init("日期", planned.date.chinese),
            .init("计划起止", "\(planned.clock)–\(end.clock)"),
            .init("实际开考", report.startedAt?.clock ?? "未开考"),
            .init("实际结束", (snapshot.state.closedAt ?? report.endedAt)?.clock ?? "未结束"),
            .init("机器", "考试机 \(snapshot.room.machines - spare) 台，备用机 \(spare) 台"),
        ]
    }

    private var siteName: String {
        hall.office.programme.sites.first { $0.id == snapshot.room.site }?.name ?? ""
    }

    var counts: [RoomLive.Figure] {
        let report = snapshot.report
        return [
            .init("应考", report.expected), .init("实考", report.attended),
            .init("缺考", report.absent.count), .init("违纪", report.misconduct.count),
            .init("换机", report.moves), .init("补时", report.extensions.count),
            .init("提前交卷", report.early),
        ]
    }

    var balance: String {
        let report = snapshot.report
        let sum = "应考 \(report.expected) = 实考 \(report.attended) + 缺考 \(report.absent.count)"
        return report.isBalanced
            ? "✓ 核对相符：\(sum)" : "✗ 核对不符：\(sum) + 去向未定 \(report.unaccounted.count)"
    }

    var handIns: [RoomCandidatePage.Fact] {
        func text(_ handIn: RoomReport.HandIn?) -> String {
            guard let handIn, let person = hall.people[handIn.person] else { return "无" }
            return "\(handIn.at.clock) \(person.seat.candidateNumber) \(person.fullName)"
        }
        return [
            .init("最早交卷", text(snapshot.report.earliestHandIn)),
            .init("最晚交卷", text(snapshot.report.lastHandIn)),
        ]
    }

    var lateSaves: [RoomReportPage.Line] {
        let decisions = snapshot.state.lateDecisions
        return snapshot.sitters.compactMap { sitter in
            let decision = decisions[sitter.person.registration]
            guard sitter.hasLateSaves || decision != nil else { return nil }
            return line(sitter.person.registration, text: decision ?? "主考尚未决定")
        }
    }

    func line(
        _ person: RegistrationID, time: String = "", text: String = "", remark: String = ""
    ) -> RoomReportPage.Line {
        let found = hall.people[person]
        return RoomReportPage.Line(
            seat: found.map { RoomWords.seat($0.seat.seat) } ?? "",
            number: found?.seat.candidateNumber.text ?? "", name: found?.fullName ?? "",
            time: time, text: text, remark: remark)
    }

    func misconduct(_ entry: RoomState.Misconduct) -> RoomReportPage.Line {
        let record = entry.record
        let evidence = record.evidence.isEmpty ? "" : "物证 \(record.evidence)；"
        return line(
            entry.person, time: entry.at.clock,
            text: "\(record.kind.chinese)。\(record.text)（依据：\(record.kind.basis)）",
            remark: evidence + (record.isSigned ? "考生已签名；" : "考生拒签；") + "监考员 "
                + record.witnesses.joined(separator: "、"))
    }

    func fault(_ fault: RoomState.Fault) -> RoomReportPage.Fault {
        let found = hall.people[fault.person]
        let handling =
            fault.isMove
            ? "换至\(fault.resumedWorkstation ?? 0)号机续考"
            : fault.resumedAt == nil ? "未恢复" : "原机恢复"
        return RoomReportPage.Fault(
            seat: found.map { RoomWords.seat($0.seat.seat) } ?? "", name: found?.fullName ?? "",
            time: "\(fault.since.clock)–\(fault.resumedAt?.clock ?? "")",
            what: "\(fault.kind.chinese)：\(fault.text)", handling: handling,
            back: RoomWords.length(fault.secondsBack))
    }
}
