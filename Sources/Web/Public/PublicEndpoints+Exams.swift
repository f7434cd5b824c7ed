import Access
import Office
import Pages
import Programme
import Vocabulary

extension PublicEndpoints {
    /// The first page: what is open now.
    @Sendable static func start(_ site: Site, _ visit: Visit) throws -> Answer {
        let exams = try site.exams.all.filter(\.isPublic).map { office in
            StartPage.Exam(
                office.programme,
                ExamPhase(
                    office.programme, at: visit.now, isPublished: try office.isPublished()))
        }
        return site.html(
            StartPage(exams: exams, isSignedIn: visit.signedIn != nil), visit, title: "考试公告")
    }

    /// Everything that is public about one exam.
    @Sendable static func exam(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try publicOffice(site, visit)
        let phase = ExamPhase(
            office.programme, at: visit.now, isPublished: try office.isPublished())
        return site.html(
            ExamPage(office.programme, phase, at: visit.now), visit,
            title: office.programme.title, crumbs: [PageFrame.Link("考试公告", "/")])
    }

    /// The exam of the path; a restricted one is known to those only who have a part in it.
    static func publicOffice(_ site: Site, _ visit: Visit) throws -> ExamOffice {
        let office = try site.office(visit)
        guard office.isPublic || visit.signedIn?.account.role != nil else {
            throw Refusal(
                "exam.unknown", "没有考试“\(office.exam)”。", "there is no exam \(office.exam)")
        }
        return office
    }
}

extension StartPage.Exam {
    init(_ programme: ExamProgramme, _ phase: ExamPhase) {
        self.init(
            id: programme.exam.text, title: programme.title, badge: phase.badge,
            sentence: phase.sentence(programme), next: phase.next(programme),
            ways: phase.ways(programme)
                + [PageWay("考试安排", "/exams/\(programme.exam)")],
            organiser: programme.organiser.name, telephone: programme.organiser.telephone)
    }
}

extension ExamPhase {
    /// What can be done now, the chief thing first.
    func ways(_ programme: ExamProgramme) -> [PageWay] {
        let exam = programme.exam
        let draws = PageWay("公开抽取", "/exams/\(exam)/draws")
        switch self {
        case .announced: return []
        case .registering:
            return [PageWay("网上报名", "/my/\(exam)/registration", isPrimary: true)]
        case .unitReview, .officeReview: return [PageWay("查看审查结果", "/my")]
        case .arranging: return [draws]
        case .tickets: return [PageWay("打印准考证", "/my/\(exam)/ticket", isPrimary: true), draws]
        case .sitting, .scoring: return [draws]
        case .published:
            return [
                PageWay("查看成绩", "/my/\(exam)/notice", isPrimary: true),
                PageWay("成绩复核", "/my/\(exam)/enquiry"), draws,
            ] + bulletin(programme)
        case .over:
            return [PageWay("查看成绩", "/my/\(exam)/notice"), draws] + bulletin(programme)
        }
    }

    private func bulletin(_ programme: ExamProgramme) -> [PageWay] {
        programme.visibility == .public
            ? [
                PageWay("考试情况通报", "/exams/\(programme.exam)/bulletin"),
                PageWay("通报（PDF）", "/exams/\(programme.exam)/bulletin.pdf"),
                PageWay("通报（Word）", "/exams/\(programme.exam)/bulletin.docx"),
                PageWay("通报统计数据", "/exams/\(programme.exam)/bulletin-figures.json"),
                PageWay("成绩更正公告", "/exams/\(programme.exam)/changes"),
            ] : []
    }
}
