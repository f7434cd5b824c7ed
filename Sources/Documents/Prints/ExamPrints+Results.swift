import Admissions
package import Office
import Pages
package import Print
import Programme
import Publication
import Seating
import Vocabulary

extension ExamPrints {
    /// The notices of a room by seat.
    ///
    /// - Throws: `notice.not-published`.
    package func notices(
        of hall: PrintHall, _ results: ExamResults, seal: NoticeSeal
    ) throws -> [NoticeSheet] {
        try checkPublished()
        let indices = indices(results)
        return try hall.seats.compactMap { seat in
            try indices[seat.registration].map { try notice(results, $0, seal: seal) }
        }
    }

    /// The notice of one line of the results.
    package func notice(
        _ results: ExamResults, _ index: Int, seal: NoticeSeal
    ) throws -> NoticeSheet {
        let notice = seal.sealed(results.notices[index])
        return NoticeSheet(
            NoticePage(
                notice, items: office.itemsOfSections,
                telephone: office.programme.organiser.telephone),
            code: sealing.map { office.code(on: notice, by: $0) })
    }

    /// The certificates of a room's passes by seat.
    ///
    /// - Throws: `notice.not-published`.
    package func certificates(
        of hall: PrintHall, _ results: ExamResults
    ) throws -> [CertificateSheet] {
        try checkPublished()
        let indices = indices(results)
        return try hall.seats.compactMap { seat in
            try indices[seat.registration].flatMap { try certificate(results, $0) }
        }
    }

    /// The certificate of one line of the results; nil without a pass.
    package func certificate(_ results: ExamResults, _ index: Int) throws -> CertificateSheet? {
        let (line, notice) = (results.lines[index], results.notices[index])
        guard case .passed(let score) = notice.standing else { return nil }
        let programme = office.programme
        let applicant = line.registration.applicant
        let session = programme.sessions.first { $0.id == line.seat.session }
        let text = CertificateText(
            // The candidate number is given once in an exam: the certificate's number stays the
            // same through every correction of the results.
            number: "\(office.exam)-\(line.seat.candidateNumber)", exam: programme.title,
            title: "考试合格证", fullName: applicant.fullName, gender: applicant.gender.chinese,
            maskedIDNumber: applicant.idNumber.masked,
            candidateNumber: line.seat.candidateNumber.text, unitName: applicant.unitName,
            subject: applicant.subjects.joined(separator: "、"), field: applicant.field,
            sat: session?.start.date.chinese ?? "", result: "合格（\(score.total)分）",
            validity: notice.issue.validity, organiser: programme.organiser.name,
            issued: notice.issue.date.chinese)
        return CertificateSheet(
            text, photo: try photo(of: line.registration),
            code: sealing.flatMap { office.code(onCertificateOf: notice, by: $0) })
    }

    /// The bulletin with its tables, in the form that the config asks for.
    package func bulletin(_ results: ExamResults) -> BulletinSheets {
        office.programme.bulletin.form == .brief
            ? BulletinSheets(BriefBulletinPage(results.bulletin))
            : BulletinSheets(BulletinPage(results.bulletin))
    }

    private func indices(_ results: ExamResults) -> [RegistrationID: Int] {
        Dictionary(
            results.lines.enumerated().map { ($1.registration.id, $0) },
            uniquingKeysWith: { one, _ in one })
    }

    private func checkPublished() throws {
        guard try office.records.read({ try $0.stages(of: office.exam) })["published"] != nil
        else {
            throw Refusal(
                "notice.not-published", "成绩尚未公布，不能印制成绩通知单和合格证；请先公布成绩。",
                "notices and certificates are printed after the results were published")
        }
    }
}
