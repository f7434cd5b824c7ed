import Access
import Grading
import Office
import Pages
import Programme
import Vocabulary

/// A marker's visit to the marking of one exam.
struct MarkingVisit: Sendable {
    let site: Site
    let visit: Visit
    let office: ExamOffice
    let account: Account
    let desk: MarkingDesk

    /// - Throws: `exam.unknown`; `marking.no-part` for somebody to whom nothing was dealt.
    init(_ site: Site, _ visit: Visit) throws {
        self.site = site
        self.visit = visit
        office = try site.office(visit)
        account = try visit.account
        guard let desk = try office.markingDesk(of: account.id) else {
            throw Refusal(
                "marking.no-part", "您没有参加这次考试的评卷。", "nothing of this exam was dealt to you")
        }
        self.desk = desk
    }

    /// The path of the exam among the marker's pages.
    var path: String { office.markingPath }

    func html(_ page: some SitePage, title: String) -> Answer {
        site.html(
            page, visit, title: title,
            crumbs: [
                PageFrame.Link("评卷", "/marking"), PageFrame.Link(office.programme.title, path),
            ], help: "marker", styles: ["marking.css"])
    }

    /// The page of an answer.
    func page(_ code: MarkingCode) throws -> MarkingAnswerPage {
        let answer = try office.markedAnswer(code, try visit.act(nil))
        let rules = office.programme.grading.marking
        let scale = rules?.scale(of: answer.full) ?? []
        return MarkingAnswerPage(
            exam: path, title: office.programme.title, matter: MarkingMatter(answer),
            done: desk.own.count, left: desk.left, step: rules?.step.description ?? "",
            scale: scale.count <= 41 ? scale.map(\.description) : [],
            mark: answer.own?.mark?.description ?? "", remark: answer.own?.comment ?? "",
            problems: GivenMark.Problem.allCases.map {
                OfficeChoice(
                    value: $0.rawValue, text: $0.chinese,
                    isChosen: $0.rawValue == answer.own?.problem)
            }, isCorrection: answer.own != nil, isSettled: answer.isSettled, key: site.actKey())
    }
}

extension ExamOffice {
    /// The path of the exam among the markers' pages.
    var markingPath: String { "/marking/\(URLEncoded.encoded(exam.text))" }
}

extension MarkingMatter {
    init(_ answer: MarkedAnswer) {
        let words = CandidateText.parts(of: answer.stem)
            .map { $0.picture == nil ? $0.words : "［图：\($0.words)］" }.joined()
        self.init(
            code: answer.code.text, stem: words, full: answer.full.description,
            answer: answer.answer, length: answer.answer.count { !$0.isWhitespace },
            reference: answer.reference.split(whereSeparator: \.isNewline).map(String.init)
                .filter { $0.contains { !$0.isWhitespace } },
            note: answer.explanation.isEmpty ? nil : answer.explanation)
    }
}

extension MarkRecord {
    /// The mark, or why there is none.
    var inWords: String {
        mark.map { "\($0)分" } ?? GivenMark.Problem(rawValue: problem)?.chinese ?? problem
    }
}
