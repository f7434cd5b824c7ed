import Admissions
import Documents
import Exchange
import Grading
import Office
import Pages
import Programme
import Publication
import Vocabulary

/// Lists of what came out.
extension ExamLists {
    /// 成绩册: every candidate with the marks of each section.
    func resultSheet(_ results: ExamResults) throws -> WorkbookSheet {
        let sections = results.lines.lazy.compactMap(\.score?.sections).first { !$0.isEmpty } ?? []
        let titles = sections.map(\.title)
        var replaced: [CandidateNumberID: Int] = [:]
        for notice in results.replaced {
            replaced[notice.notice.candidate.number, default: 0] += 1
        }
        let rows = results.lines.enumerated().map { index, line in
            let applicant = line.registration.applicant
            let marks = Dictionary(
                (line.score?.sections ?? []).map { ($0.title, $0.score.description) },
                uniquingKeysWith: { one, _ in one })
            let corrections = replaced[line.seat.candidateNumber].map { "更正\($0)次" } ?? ""
            return [
                "\(index + 1)", line.seat.candidateNumber.text, applicant.fullName,
                applicant.gender.chinese, applicant.idNumber.masked, applicant.unit.text,
                applicant.unitName, applicant.field, line.seat.session.text,
                line.seat.room.text, twoDigits(line.seat.seat),
            ] + titles.map { marks[$0] ?? "" } + [
                line.score?.total.description ?? "", line.outcome.chinese, corrections,
            ]
        }
        return sheet(
            ExamListKind.results.chinese,
            [
                .figure("序号", width: 45), .init("准考证号", width: 110), .init("姓名", width: 90),
                .init("性别", width: 40), .init("身份证号", width: 145), .init("单位代码", width: 80),
                .init("单位", width: 200), .init("执法领域", width: 95), .init("场次", width: 45),
                .init("考场", width: 45), .init("座位号", width: 50),
            ]
                + sections.map {
                    .figure("\($0.title)（\($0.fullMarks)分）", width: 85)
                } + [
                    .figure("总分", width: 55), .init("结论", width: 60), .init("备注", width: 70),
                ], rows)
    }

    /// 合格人员名单: what may be posted, so without ID numbers (practice 2.17).
    func passed(_ results: ExamResults) throws -> WorkbookSheet {
        let lines = results.lines.filter { $0.outcome.code == "passed" }
        return sheet(
            ExamListKind.passed.chinese,
            [
                .figure("序号", width: 50), .init("准考证号", width: 130), .init("姓名", width: 110),
                .init("单位", width: 300), .init("执法领域", width: 110), .figure("成绩", width: 60),
            ],
            lines.enumerated().map { index, line in
                let applicant = line.registration.applicant
                return [
                    "\(index + 1)", line.seat.candidateNumber.text, applicant.fullName,
                    applicant.unitName, applicant.field, line.score?.total.description ?? "",
                ]
            })
    }

    /// 合格人员名册: what the certificate desk reads.
    func register(_ register: QualifiedRegister) -> WorkbookSheet {
        sheet(
            ExamListKind.register.chinese,
            [
                .figure("序号", width: 50), .init("姓名", width: 90), .init("单位代码", width: 90),
                .init("单位", width: 220), .init("准考证号", width: 120), .init("执法领域", width: 90),
                .init("申领证件", width: 110), .figure("成绩", width: 60),
            ],
            register.entries.enumerated().map { index, entry in
                [
                    "\(index + 1)", entry.fullName, entry.unit.text, entry.unitName,
                    entry.candidateNumber.text, entry.field, entry.certificate.chinese,
                    entry.score?.description ?? "合格",
                ]
            })
    }

    /// 通报统计表: the bulletin's annexes, a sheet each, and what each figure means. Of a restricted
    /// bulletin the total only.
    func bulletin(_ bulletin: Bulletin) -> [WorkbookSheet] {
        let figures = bulletin.figures
        func table(_ annex: BulletinAnnex, _ subject: String, _ rows: [[String]]) -> WorkbookSheet {
            let title = annex.title(figures, area: bulletin.area)
            return WorkbookSheet(
                name: title, heading: title, subheading: office.programme.title,
                columns: columns(figures.rules, subject), rows: rows)
        }
        let sheets = bulletin.annexes.compactMap { annex -> WorkbookSheet? in
            switch annex {
            // A picture of what the tables say.
            case .passRates: nil
            case .counties(let counties):
                table(
                    annex, BulletinAnnex.countyWord(bulletin.area), cells(counties, figures.rules))
            case .departments(let departments):
                table(annex, "部门", cells(departments, figures.rules))
            case .units: table(annex, "单位", unitCells(figures))
            case .names(let list): names(list)
            }
        }
        return sheets + [definitions(figures)]
    }

    private func columns(_ rules: FigureRules, _ subject: String) -> [WorkbookSheet.Column] {
        FigureRow.columns(rules).map { title in
            switch title {
            case "单位": .init(subject, width: 220)
            case "备注": .init(title, width: 110)
            default: .figure(title, width: title.count > 3 ? 80 : 52)
            }
        }
    }

    private func cells(
        _ overview: BulletinFigures.Overview, _ rules: FigureRules
    ) -> [[String]] {
        (overview.rows + [overview.total]).map { $0.cells(rules) }
    }

    /// The units by group, each group with its sum.
    private func unitCells(_ figures: BulletinFigures) -> [[String]] {
        figures.groups.flatMap { group in
            group.rows.map { $0.cells(figures.rules) }
                + [group.subtotal.cells(figures.rules).named("\(group.name)小计")]
        } + [figures.total.cells(figures.rules)]
    }

    private func names(_ list: Publication.NameList) -> WorkbookSheet {
        sheet(
            list.title,
            [
                .figure("序号", width: 60), .init("姓名", width: 130), .init("准考证号", width: 160),
                .init("单位", width: 320),
            ],
            list.people.enumerated().map { index, person in
                [
                    "\(index + 1)", person.fullName, person.candidateNumber.text,
                    person.unitName,
                ]
            })
    }

    private func definitions(_ figures: BulletinFigures) -> WorkbookSheet {
        sheet(
            "指标说明",
            [.init("指标", width: 90), .init("算法", width: 380), .init("全市", width: 220)],
            UnitTable(figures, title: "").definitions.map {
                [$0.term, $0.formula, $0.example ?? ""]
            })
    }
}

extension [String] {
    /// A row of the table under another name.
    fileprivate func named(_ name: String) -> [String] {
        var row = self
        row[1] = name
        return row
    }
}
