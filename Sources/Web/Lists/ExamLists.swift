import Admissions
import Documents
import Exchange
package import Office
import Programme
import Seating
package import Vocabulary

/// The lists of an exam as workbooks, made from its store; writes nothing. The same store gives the
/// same bytes; of the lists of a re-sit, at the same moment.
package struct ExamLists: Sendable {
    /// Which part of the lists of rooms is wanted; nil is all of it.
    package struct Scope: Hashable, Sendable {
        package var session: String?
        package var room: String?

        package init(session: String? = nil, room: String? = nil) {
            self.session = session
            self.room = room
        }
    }

    let office: ExamOffice
    let moment: Moment
    private let given: ExamResults?

    /// - Parameters:
    ///   - moment: by which it is judged who may register for a re-sit.
    ///   - results: those of the office where they are there already; else they are computed when a
    ///     list needs them.
    package init(_ office: ExamOffice, at moment: Moment, results: ExamResults? = nil) {
        self.office = office
        self.moment = moment
        given = results
    }

    /// The name of a list's file.
    package func fileName(_ kind: ExamListKind, _ scope: Scope = Scope()) -> String {
        let parts = [
            office.exam.text, scope.session.map { "第\($0)场" }, scope.room.map { "第\($0)考场" },
            kind.chinese,
        ]
        return parts.compactMap(\.self).joined(separator: "-") + ".xlsx"
    }

    /// The list as a workbook.
    ///
    /// - Throws: `list.scope` for a part of a list that has no parts, `list.too-many-rooms`;
    ///   `print.nothing` before the seats are drawn; `results.not-graded`; `resit.none`; `Fault`.
    package func workbook(_ kind: ExamListKind, _ scope: Scope = Scope()) throws -> [UInt8] {
        let hasParts = [.seats, .doorLists, .attendance, .spareMachines].contains(kind)
        guard hasParts || scope == Scope() else {
            throw Refusal(
                "list.scope", "“\(kind.chinese)”不分场次和考场。",
                "the list \(kind.rawValue) has no sessions or rooms")
        }
        let sheets = try sheets(kind, scope)
        do {
            return try WorkbookWriter().bytes(of: sheets)
        } catch {
            throw Fault("writing the list \(kind.rawValue)", cause: error.cause)
        }
    }

    private func sheets(_ kind: ExamListKind, _ scope: Scope) throws -> [WorkbookSheet] {
        switch kind {
        case .schedule: [milestones, sessions, rooms]
        case .blueprint: [blueprint]
        case .registrations: [try registrations()]
        case .units: [try units()]
        case .rosterTemplate: RosterTemplate(omitting: []).sheets
        case .seats: [try seats(scope)]
        case .doorLists: try doorLists(scope)
        case .attendance: try attendance(scope)
        case .spareMachines: try spareMachines(scope)
        case .handover: try handover()
        case .absent: [try absent()]
        case .misconduct: [try misconduct()]
        case .results: [try resultSheet(try results)]
        case .passed: [try passed(try results)]
        case .register: [register(try results.register)]
        case .bulletin: bulletin(try results.bulletin)
        case .enquiries: [try enquiries()]
        case .challenges: [try challenges()]
        case .corrections: [try corrections()]
        case .reSit: [try reSit()]
        case .reSitRoster:
            RosterWriter().sheets(try office.reSitRoster(at: moment).map(\.applicant))
        }
    }

    var results: ExamResults {
        get throws { try given ?? office.results() }
    }

    /// A list of its own, under the exam's title.
    func sheet(
        _ name: String, _ columns: [WorkbookSheet.Column], _ rows: [[String]]
    ) -> WorkbookSheet {
        WorkbookSheet(
            name: name, subheading: office.programme.title, columns: columns, rows: rows)
    }

    /// Everybody who has a seat, by registration.
    func seated() throws -> [RegistrationID: (registration: Registration, seat: SeatRecord)] {
        Dictionary(
            try office.seatedPeople().map { ($0.registration.id, $0) },
            uniquingKeysWith: { one, _ in one })
    }

    private func registrations() throws -> WorkbookSheet {
        let all = try office.records.read {
            try $0.registrations(in: office.exam, of: nil, states: nil)
        }
        return ReviewListWriter().sheet(all, subheading: office.programme.title)
    }

    private func units() throws -> WorkbookSheet {
        let all = try office.records.read {
            try $0.registrations(in: office.exam, of: nil, states: nil)
        }
        return UnitTally.sheet(of: all, subheading: office.programme.title)
    }

    private func reSit() throws -> WorkbookSheet {
        let list = try office.reSitList(at: moment)
        return sheet(
            ExamListKind.reSit.chinese,
            ReSitList.columns.map { title in
                WorkbookSheet.Column(
                    title, width: ["单位", "身份证号", "原考试", "说明"].contains(title) ? 150 : 90)
            }, list.lines.map(list.cells))
    }
}

extension Moment {
    /// In a cell of a list; minutes are enough there.
    var inList: String { "\(date) \(clock)" }
}
