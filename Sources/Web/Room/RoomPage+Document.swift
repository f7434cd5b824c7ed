import Access
import Admissions
import Delivery
import Office
import Pages
import Programme
import Seating
import Vocabulary

extension RoomPage {
    init(_ here: RoomVisit, _ snapshot: RoomSnapshot) {
        self.init(
            base: here.base, examTitle: here.hall.office.programme.title, name: here.name,
            session: here.sessionName, site: here.siteName, key: here.site.actKey(),
            live: RoomLive(here, snapshot), doing: RoomPage.doing(snapshot),
            people: snapshot.sitters.map(RoomPage.choice),
            mayGetTime: snapshot.state.releasedAt == nil
                ? [] : snapshot.sitters.filter(\.mayGetTime).map(RoomPage.choice),
            incidentKinds: RoomPage.incidentKinds, loss: RoomPage.loss(snapshot.state),
            authority: here.account.fullName)
    }

    /// What the whole room lost while the service was away, unless it was given back.
    private static func loss(_ room: RoomState) -> Loss? {
        room.openOutage.map { outage in
            let seconds = min(outage.seconds, TimeBack.most)
            return Loss(
                minutes: "\(seconds / 60)", seconds: "\(seconds % 60)", reason: "考试服务中断",
                words: "\(RoomWords.words(outage))。尚未补时：已填好损失的时间，请核实后补给全场。")
        }
    }

    static func choice(_ sitter: RoomSnapshot.Sitter) -> Choice {
        Choice(
            sitter.person.registration.text,
            "\(RoomWords.seat(sitter.person.seat.seat))号 \(sitter.person.fullName)")
    }

    static var incidentKinds: [Choice] {
        IncidentKind.allCases.map { Choice($0.rawValue, $0.chinese) }
    }

    private static func doing(_ snapshot: RoomSnapshot) -> Doing {
        let state = snapshot.state
        let missing = snapshot.sitters.filter {
            snapshot.report.unaccounted.contains($0.person.registration)
        }
        let isOver = state.releasedAt != nil && snapshot.at > snapshot.latestEntry
        return Doing(
            isBefore: state.releasedAt == nil,
            mayRelease: state.releasedAt == nil && snapshot.at >= snapshot.plannedStart,
            plannedStart: snapshot.plannedStart.clock,
            isRunning: state.releasedAt != nil && state.closedAt == nil,
            mayMarkAbsent: isOver && state.closedAt == nil && !missing.isEmpty,
            absentFrom: snapshot.latestEntry.clock,
            missing: missing.map { choice($0).text }, isClosed: state.closedAt != nil)
    }
}

extension RoomStartPage {
    init(_ here: RoomVisit, _ snapshot: RoomSnapshot) {
        let programme = here.hall.office.programme
        let ready = snapshot.sitters.count { $0.standing == .waiting }
        self.init(
            base: here.base, name: "\(here.name) · \(here.sessionName)",
            key: here.site.actKey(), discipline: programme.texts.discipline.map(programme.filled),
            plannedStart: snapshot.plannedStart.clock, minutes: "\(snapshot.rules.minutes)",
            mayRelease: snapshot.state.releasedAt == nil && snapshot.at >= snapshot.plannedStart,
            expected: snapshot.sitters.count, waiting: ready,
            missing: snapshot.sitters.filter { $0.standing != .waiting }.map {
                "\(RoomPage.choice($0).text)：\($0.standing.chinese)"
            })
    }
}

extension RoomSheetPage {
    /// - Throws: what the store throws.
    init(_ here: RoomVisit, _ snapshot: RoomSnapshot) throws {
        let office = here.hall.office
        let genders = try office.records.read { books in
            var genders: [RegistrationID: String] = [:]
            for sitter in snapshot.sitters {
                let id = sitter.person.registration
                genders[id] = try books.registration(id, in: office.exam)?.applicant.gender.chinese
            }
            return genders
        }
        self.init(
            base: here.base, name: "\(here.name) \(here.sessionName)",
            examTitle: office.programme.title,
            time: "\(snapshot.plannedStart.date.chinese) \(snapshot.plannedStart.clock)",
            key: here.site.actKey(),
            rows: snapshot.sitters.map { sitter in
                RoomSheetPage.row(
                    here, sitter, snapshot, gender: genders[sitter.person.registration] ?? "")
            }, present: snapshot.state.checkedIn.count,
            isClosed: snapshot.state.closedAt != nil)
    }

    private static func row(
        _ here: RoomVisit, _ sitter: RoomSnapshot.Sitter, _ snapshot: RoomSnapshot,
        gender: String
    ) -> Row {
        let person = sitter.person
        return Row(
            registration: person.registration.text, seat: RoomWords.seat(person.seat.seat),
            number: person.seat.candidateNumber.text, name: person.fullName, gender: gender,
            lastFour: person.lastFour, unit: person.unitName,
            checkedIn: snapshot.state.checkedIn[person.registration]?.clock,
            state: RoomWords.badge(sitter.standing), remarks: remarks(sitter, snapshot.report),
            href: here.href(person.registration))
    }

    private static func remarks(
        _ sitter: RoomSnapshot.Sitter, _ report: RoomReport
    ) -> String {
        let id = sitter.person.registration
        let marks = [
            report.absent.contains(id) ? "缺考" : nil,
            report.late.contains(id) ? "迟到" : nil,
            report.misconduct.contains { $0.person == id } ? "违纪" : nil,
            sitter.otherWorkstation.map { "换机\($0)号" },
            report.extensions.contains { $0.person == id } ? "补时" : nil,
        ]
        return marks.compactMap { $0 }.joined(separator: "、")
    }
}
