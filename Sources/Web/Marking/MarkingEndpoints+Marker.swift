import Access
import Grading
import Office
import Pages
import Programme
import Vocabulary

extension MarkingEndpoints {
    /// The exams with something to mark.
    @Sendable static func home(_ site: Site, _ visit: Visit) throws -> Answer {
        let marker = try visit.account.id
        let exams = try site.exams.all.compactMap { office in
            try office.markingDesk(of: marker).map { desk in
                MarkingHomePage.Exam(
                    title: office.programme.title, href: office.markingPath,
                    done: desk.own.count, left: desk.left,
                    closes: office.programme.grading.marking?.closes?.spokenTime,
                    isOver: desk.isOver)
            }
        }
        return site.html(
            MarkingHomePage(exams: exams), visit, title: "评卷", help: "marker",
            styles: ["marking.css"])
    }

    /// The next answer, or that none waits.
    @Sendable static func next(_ site: Site, _ visit: Visit) throws -> Answer {
        let marker = try MarkingVisit(site, visit)
        guard let code = marker.desk.next else {
            let page = MarkingDonePage(
                exam: marker.path, title: marker.office.programme.title,
                done: marker.desk.own.count, isOver: marker.desk.isOver)
            return marker.html(page, title: "评卷")
        }
        return marker.html(try marker.page(code), title: "评卷")
    }

    /// One answer: the next one, or one that the marker has marked.
    @Sendable static func answer(_ site: Site, _ visit: Visit) throws -> Answer {
        let marker = try MarkingVisit(site, visit)
        return marker.html(try marker.page(try code(visit)), title: "评卷")
    }

    /// The own marks.
    @Sendable static func own(_ site: Site, _ visit: Visit) throws -> Answer {
        let marker = try MarkingVisit(site, visit)
        let slice = OfficeSlice(marker.desk.own, visit)
        let marks = slice.items.map { own in
            let code = own.record.code
            return MarkingOwnPage.Mark(
                code: code.text, href: "\(marker.path)/answers/\(URLEncoded.encoded(code.text))",
                item: own.item.text, given: own.record.inWords, at: own.record.at.spokenTime,
                isOpen: !own.isSettled)
        }
        return marker.html(
            MarkingOwnPage(
                exam: marker.path, title: marker.office.programme.title, marks: marks,
                pager: slice.pager), title: "我评过的")
    }

    /// Takes a mark, or a flag, and shows the next answer.
    @Sendable static func give(_ site: Site, _ visit: Visit) throws -> Answer {
        let marker = try MarkingVisit(site, visit)
        let form = try visit.form()
        let code = try code(visit)
        let problem = form["problem"]
        let verdict: GivenMark.Verdict
        if problem.isEmpty {
            verdict = .mark(try mark(form["quick"].isEmpty ? form["mark"] : form["quick"]))
        } else {
            guard let flag = GivenMark.Problem(rawValue: problem) else {
                throw Refusal("marking.problem", "没有这种异常情况。", "there is no such problem")
            }
            verdict = .problem(flag)
        }
        try marker.office.giveMark(
            verdict, to: code, remark: form["remark"], try visit.act(of: form))
        let words =
            switch verdict {
            case .mark(let mark): "\(code) 评\(mark)分。"
            case .problem: "\(code) 已报告异常，交仲裁。"
            }
        return .redirect(marker.path, flash: words)
    }

    /// - Throws: `marking.unknown`.
    static func code(_ visit: Visit) throws(Refusal) -> MarkingCode {
        let text = visit.parameter("code")
        guard !text.isEmpty else {
            throw Refusal("marking.unknown", "没有这份答案。", "there is no such answer")
        }
        return MarkingCode(text)
    }

    /// - Throws: `marking.value` for what are no marks.
    static func mark(_ text: String) throws(Refusal) -> Marks {
        guard let mark = Marks(decimal: text.trimmedOfSpace) else {
            throw Refusal(
                "marking.value", "评分应为数字，最多两位小数，不能是“\(text)”。",
                "a mark is a number with at most two decimals, not '\(text)'")
        }
        return mark
    }
}
