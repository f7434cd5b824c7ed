import Vocabulary

/// The office's pages: exams from config to archive, draws, rooms, results.
enum OfficeEndpoints {
    private static let access = AccessRule.roles([.officeClerk])
    private static let exam = "/office/{exam}"
    private static let draw = "/office/{exam}/draws/{kind}"

    static let all =
        exams + draws + rooms + results + corrections + reSits
        + workbooks

    private static let exams = [
        Endpoint(.get, "/office", access, listExams),
        Endpoint(.get, "/office/exams/new", access, newExam),
        Endpoint(.post, "/office/exams/new", access, checkConfig),
        Endpoint(.post, "/office/exams", access, openExam),
        Endpoint(.get, exam, access, checklist),
        Endpoint(.get, "\(exam)/config", access, config),
        Endpoint(.get, "\(exam)/archive", access, archivePage),
        Endpoint(.post, "\(exam)/archive", access, archive),
    ]

    private static let draws = [
        Endpoint(.get, draw, access, drawPage),
        Endpoint(.post, "\(draw)/commit", access, commit),
        Endpoint(.post, "\(draw)/announce", access, announce),
        Endpoint(.post, "\(draw)/draw", access, performDraw),
        Endpoint(.post, "\(draw)/void", access, voidDraw),
        Endpoint(.post, "\(draw)/redraw", access, redraw),
        Endpoint(.post, "\(draw)/prepare", access, prepareLate),
        Endpoint(.post, "\(exam)/late", access, admitLate),
        Endpoint(.get, "\(draw)/transcript", access, transcript),
    ]

    private static let rooms = [
        Endpoint(.get, "\(exam)/rooms", access, roomList),
        Endpoint(.get, "\(exam)/rooms/{session}/{room}", access, room),
    ]

    private static let reSits = [
        Endpoint(.get, "\(exam)/resit", access, reSitPage),
        Endpoint(.get, "\(exam)/resit/list.xlsx", access, reSitListWorkbook),
        Endpoint(.get, "\(exam)/resit/list.csv", access, reSitListText),
        Endpoint(.get, "\(exam)/resit/roster.xlsx", access, reSitRosterWorkbook),
        Endpoint(.get, "\(exam)/resit/roster.csv", access, reSitRosterText),
        Endpoint(.post, "\(exam)/resit/register", access, registerEntitled),
    ]

    private static let workbooks = [
        Endpoint(.get, "\(exam)/lists", access, listPage),
        Endpoint(.get, "\(exam)/lists/{list}", access, list),
    ]

    private static let results = [
        Endpoint(.get, "\(exam)/results", access, resultsPage),
        Endpoint(.post, "\(exam)/results/grade", access, grade),
        Endpoint(.get, "\(exam)/results/publish", access, publishPage),
        Endpoint(.post, "\(exam)/results/publish", access, publish),
        Endpoint(.get, "\(exam)/results/bulletin", access, bulletin),
        Endpoint(.get, "\(exam)/results/register.xlsx", access, registerWorkbook),
        Endpoint(.get, "\(exam)/results/register.json", access, register),
        Endpoint(.get, "\(exam)/results/{registration}", access, result),
        Endpoint(.get, "\(exam)/enquiries", access, enquiries),
        Endpoint(.post, "\(exam)/enquiries/{number}", access, answerEnquiry),
        Endpoint(.post, "\(exam)/enquiries/{number}/take", access, takeEnquiry),
        Endpoint(.post, "\(exam)/enquiries/{number}/confirm", access, confirmEnquiry),
        Endpoint(.post, "\(exam)/enquiries/{number}/return", access, returnEnquiry),
        Endpoint(.get, "\(exam)/enquiries/{number}/paper", access, enquiryPaper),
    ]

    /// Whoever judges an item sees its key: the office and the question editor.
    private static let judging = AccessRule.roles([.officeClerk, .questionEditor])

    private static let corrections = [
        Endpoint(.get, "\(exam)/corrections", judging, correctionList),
        Endpoint(.post, "\(exam)/corrections", judging, propose),
        Endpoint(.get, "\(exam)/corrections/new", judging, newCorrection),
        Endpoint(.post, "\(exam)/corrections/what-if", judging, whatIf),
        Endpoint(.get, "\(exam)/corrections/{number}", judging, correction),
        Endpoint(.post, "\(exam)/corrections/{number}/decision", access, decide),
        Endpoint(.get, "\(exam)/corrections/{number}/changes.csv", access, changes),
        Endpoint(.get, "\(exam)/challenges", judging, challenges),
        Endpoint(.get, "\(exam)/challenges/{number}", judging, challenge),
        Endpoint(.post, "\(exam)/challenges/{number}", judging, answerChallenge),
    ]
}
