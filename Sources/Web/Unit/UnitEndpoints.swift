import Vocabulary

/// The part of a unit's reviewer: the own people only.
enum UnitEndpoints {
    private static let access = AccessRule.roles([.unitReviewer])
    private static let exam = "/unit/{exam}"

    static let all: [Endpoint] = lists + rosters + tickets + cases

    private static let lists = [
        Endpoint(.get, "/unit", access) { try UnitHome($0, $1).show() },
        Endpoint(.get, exam, access) { try ReviewDesk(.unit, $0, $1).list() },
        Endpoint(.get, "\(exam)/list.xlsx", access) {
            try ReviewDesk(.unit, $0, $1).download()
        },
        Endpoint(.post, "\(exam)/confirm", access) { try ReviewDesk(.unit, $0, $1).confirm() },
        Endpoint(.post, "\(exam)/decide", access) { try ReviewDesk(.unit, $0, $1).decide() },
    ]

    private static let rosters = [
        Endpoint(.get, "\(exam)/roster", access) {
            try UnitRoster(ReviewDesk(.unit, $0, $1)).show()
        },
        Endpoint(.post, "\(exam)/roster", access, limit: Endpoint.uploadLimit) {
            try await UnitRoster(ReviewDesk(.unit, $0, $1)).tryOut()
        },
        Endpoint(.post, "\(exam)/roster/import", access) {
            try await UnitRoster(ReviewDesk(.unit, $0, $1)).register()
        },
        Endpoint(.get, "\(exam)/roster/template.xlsx", access) {
            try UnitRoster(ReviewDesk(.unit, $0, $1)).template()
        },
        Endpoint(.get, "\(exam)/roster/resit.xlsx", access) {
            try UnitRoster(ReviewDesk(.unit, $0, $1)).reSitRoster()
        },
    ]

    private static let tickets = [
        Endpoint(.get, "\(exam)/tickets", access) {
            try ReviewDesk(.unit, $0, $1).showTickets()
        },
        Endpoint(.post, "\(exam)/tickets", access) {
            try ReviewDesk(.unit, $0, $1).printTickets()
        },
    ]

    private static let cases = [
        Endpoint(.get, "\(exam)/{registration}", access) {
            try ReviewDesk(.unit, $0, $1).showCase()
        },
        Endpoint(.get, "\(exam)/{registration}/photo", access) {
            try ReviewDesk(.unit, $0, $1).photo()
        },
        Endpoint(.get, "\(exam)/{registration}/files/{digest}", access) {
            try ReviewDesk(.unit, $0, $1).attachment()
        },
        Endpoint(.get, "\(exam)/{registration}/correct", access) {
            try UnitCorrection(ReviewDesk(.unit, $0, $1)).show()
        },
        Endpoint(.post, "\(exam)/{registration}/correct", access) {
            try UnitCorrection(ReviewDesk(.unit, $0, $1)).correct()
        },
    ]
}
