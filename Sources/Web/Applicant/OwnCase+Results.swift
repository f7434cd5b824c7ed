import Admissions
import Office
import Programme
import Vocabulary

extension OwnCase {
    /// The results, and which of them is the person's own.
    ///
    /// - Throws: `registration.none`, `notice.not-published`, `notice.none`.
    func line(_ site: Site) async throws -> (ExamResults, Int) {
        let registration = try required()
        guard try office.isPublished() else {
            throw Refusal(
                "notice.not-published",
                "成绩尚未公布，公布时间：\(programme.calendar.results.spoken)。",
                "no results were published yet")
        }
        let results = try await site.results.results(of: office, site)
        guard
            let index = results.lines.firstIndex(where: {
                $0.registration.id == registration.id
            })
        else {
            throw Refusal(
                "notice.none", "您没有编排本次考试的座位，没有成绩通知单。", "no seat, so no notice")
        }
        return (results, index)
    }
}
