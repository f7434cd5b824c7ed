package import Admissions
package import Office
package import Publication

/// What stands in the QR codes of documents; nil leaves a document without one.
package struct PrintCodes: Sendable {
    /// Of an admission ticket.
    package var ticket: @Sendable (AdmissionTicket) throws -> String?
    /// Of a score notice.
    package var notice: @Sendable (ScoreNotice) throws -> String?
    /// Of the certificate of a pass.
    package var certificate: @Sendable (ExamResults.Line) throws -> String?

    package init(
        ticket: @escaping @Sendable (AdmissionTicket) throws -> String? = { _ in nil },
        notice: @escaping @Sendable (ScoreNotice) throws -> String? = { _ in nil },
        certificate: @escaping @Sendable (ExamResults.Line) throws -> String? = { _ in nil }
    ) {
        self.ticket = ticket
        self.notice = notice
        self.certificate = certificate
    }

    /// Documents without codes.
    package static let none = PrintCodes()
}
