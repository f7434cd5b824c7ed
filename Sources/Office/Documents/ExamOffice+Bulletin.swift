import Admissions
import Grading
import Programme
import Publication
import Seating
import Vocabulary

extension ExamOffice {
    /// The bulletin of these results.
    func bulletin(_ lines: [ExamResults.Line]) throws -> Bulletin {
        let rules = programme.bulletin
        let rolls = try records.read { try unitRolls($0) }
        let figures = try BulletinFigures(
            units: rolls,
            results: lines.map {
                CandidateResult(unit: $0.registration.applicant.unit, standing: $0.marks)
            },
            rules: FigureRules(
                passRateOf: rules.passRateOf == .attended ? .attended : .seated,
                excellentFrom: rules.excellentFrom, rankMinimum: rules.rankMinimum,
                groups: Applicant.departmentGroups, departments: Applicant.departmentGroups))
        return Bulletin(
            figures: figures,
            text: bulletinText(programme.reSit == nil ? nil : try reSitFigures()),
            audience: audience(lines))
    }

    private func bulletinText(_ cumulative: CumulativeFigures?) -> BulletinText {
        let days = programme.sessions.map(\.start.date)
        return BulletinText(
            examTitle: programme.title, organiser: programme.organiser.name,
            basis: programme.bulletin.basis.map { "《\($0)》" }.joined(separator: "、"),
            area: programme.bulletin.area,
            firstDay: days.min() ?? programme.calendar.bulletin,
            lastDay: days.max() ?? programme.calendar.bulletin,
            date: programme.calendar.bulletin,
            documentNumber: programme.bulletin.documentNumber,
            requirements: programme.bulletin.requirements.map(programme.filled),
            cumulative: cumulative)
    }

    private func audience(_ lines: [ExamResults.Line]) -> BulletinAudience {
        let rules = programme.bulletin
        guard programme.visibility == .public else {
            return .restricted(addressee: rules.addressees.first ?? programme.organiser.name)
        }
        var lists: [NameList] = []
        if rules.listsAbsent {
            lists.append(list("缺考人员名单", lines.filter { $0.outcome == .absent }))
        }
        if rules.listsQualified {
            lists.append(list("合格人员名单", lines.filter(\.standing.hasPassed)))
        }
        return .general(addressees: rules.addressees, lists: lists)
    }

    private func list(_ title: String, _ lines: [ExamResults.Line]) -> NameList {
        NameList(
            title: title,
            people: lines.map {
                NameList.Person(
                    fullName: $0.registration.applicant.fullName,
                    unitName: $0.registration.applicant.unitName,
                    candidateNumber: $0.seat.candidateNumber)
            })
    }

    private func unitRolls(_ books: any Books) throws -> [UnitRoll] {
        let all = try books.registrations(in: exam, of: nil, states: nil)
        let units = Dictionary(grouping: all, by: \.applicant.unit)
        return units.keys.sorted().compactMap { unit in
            guard let people = units[unit], let applicant = people.first?.applicant else {
                return nil
            }
            return UnitRoll(
                unit: unit, name: applicant.unitName, group: applicant.bulletinGroup,
                registered: people.count,
                approved: people.count { $0.state == .locked || $0.state == .approved })
        }
    }
}

extension Applicant {
    /// The groups whose units are in no county, in the order of the table.
    fileprivate static let departmentGroups = ["市级部门", "省级部门", "省垂管单位"]

    /// The part of the bulletin's table: the county or district, or the departments of the city.
    fileprivate var bulletinGroup: String {
        switch district {
        case "市级", "市本级", "市直": "市级部门"
        case "省级", "省本级", "省直": "省级部门"
        case "省垂管", "省垂直管理", "垂管": "省垂管单位"
        default: district
        }
    }
}

extension ExamResults.Line {
    /// The outcome as the figures count it.
    fileprivate var marks: Standing<Marks> {
        switch outcome {
        case .passed(let score): .passed(score)
        case .failed(let score): .failed(score)
        case .absent: .absent
        case .misconduct: .misconduct
        }
    }
}
