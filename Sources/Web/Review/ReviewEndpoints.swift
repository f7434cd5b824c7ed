import Vocabulary

/// The office's part of the review: all registrations of an exam, counts by unit, the lock.
enum ReviewEndpoints {
    private static let access = AccessRule.roles([.officeClerk])
    private static let list = "/office/{exam}/registrations"

    static let all: [Endpoint] = [
        Endpoint(.get, list, access) { try ReviewDesk(.office, $0, $1).list() },
        Endpoint(.get, "\(list)/list.xlsx", access) {
            try ReviewDesk(.office, $0, $1).download()
        },
        Endpoint(.get, "\(list)/units", access) { try ReviewDesk(.office, $0, $1).units() },
        Endpoint(.get, "\(list)/units.xlsx", access) {
            try ReviewDesk(.office, $0, $1).downloadUnits()
        },
        Endpoint(.post, "\(list)/confirm", access) {
            try ReviewDesk(.office, $0, $1).confirm()
        },
        Endpoint(.post, "\(list)/decide", access) { try ReviewDesk(.office, $0, $1).decide() },
        Endpoint(.get, "\(list)/{registration}", access) {
            try ReviewDesk(.office, $0, $1).showCase()
        },
        Endpoint(.get, "\(list)/{registration}/photo", access) {
            try ReviewDesk(.office, $0, $1).photo()
        },
        Endpoint(.get, "\(list)/{registration}/files/{digest}", access) {
            try ReviewDesk(.office, $0, $1).attachment()
        },
        Endpoint(.get, "/office/{exam}/lock", access) {
            try ReviewDesk(.office, $0, $1).showLock()
        },
        Endpoint(.post, "/office/{exam}/lock", access) {
            try ReviewDesk(.office, $0, $1).lock()
        },
    ]
}
