import Admissions
import Programme
import Seals
import Vocabulary

/// A file that comes with a form.
package struct DraftFile: Hashable, Sendable {
    package let bytes: [UInt8]
    /// As found in the bytes, not as claimed.
    package let mediaType: String

    package init(bytes: [UInt8], mediaType: String) {
        self.bytes = bytes
        self.mediaType = mediaType
    }

    /// The digest under which it is kept: SM3 in hexadecimal.
    package var digest: String { HashAlgorithm.sm3.hexadecimalDigest(bytes) }
}

extension ExamOffice {
    /// The most files that one person's form may bring, replaced ones included.
    package static let mostDraftFiles = 30
    private static let mostDraftBytes = 20_000
    private static let fileCount = "files.count"

    /// Keeps a form that is not handed in yet, as typed, with the files that came with it.
    ///
    /// Possible while registration is open, and for a form that was returned until the units'
    /// review closes.
    ///
    /// - Throws: `registration.not-open`, `registration.closed`, `review.deadline-passed`;
    ///   `draft.too-large`; `draft.too-many-files`.
    package func saveDraft(
        _ fields: [String: String], storing files: [DraftFile] = [], _ act: Act
    ) throws {
        _ = try perform(act, allowing: [.applicant]) { books, trail in
            try checkMayFillIn(books, act)
            var fields = fields
            let earlier = try books.draft(of: act.actor.account, in: exam)
            let count = (earlier?.fields[ExamOffice.fileCount]).flatMap { Int($0) } ?? 0
            guard count + files.count <= ExamOffice.mostDraftFiles else {
                throw Refusal(
                    "draft.too-many-files", "上传次数过多，请联系主办单位。",
                    "more files than one form may bring")
            }
            fields[ExamOffice.fileCount] = String(count + files.count)
            guard fields.reduce(0, { $0 + $1.value.utf8.count }) <= ExamOffice.mostDraftBytes
            else {
                throw Refusal("draft.too-large", "填写的内容过长，请精简。", "the form is too long")
            }
            for file in files {
                try books.store(
                    FileRecord(
                        digest: file.digest, mediaType: file.mediaType, bytes: file.bytes,
                        storedAt: act.at))
                trail.note("file.store", file.digest, ["bytes": .int(file.bytes.count)])
            }
            try books.save(
                DraftRecord(
                    account: act.actor.account, exam: exam, fields: fields, savedAt: act.at))
            trail.note("draft.save", act.actor.account, ["fields": .int(fields.count)])
        }
    }

    /// Whether the form of this person may still be filled in, or corrected after a return.
    ///
    /// - Throws: `registration.not-open`, `registration.closed`, `review.deadline-passed`.
    package func checkMayFillIn(_ books: any Books, _ act: Act) throws {
        let calendar = programme.calendar.admission
        let own = try act.actor.ownRegistration.flatMap { try books.registration($0, in: exam) }
        if let own, own.state.isReturned {
            guard act.at < calendar.unitReviewCloses else {
                throw Refusal(
                    "review.deadline-passed", "修改已于\(said(calendar.unitReviewCloses))截止。",
                    "corrections were possible until \(calendar.unitReviewCloses)")
            }
            return
        }
        let window = calendar.registration
        guard act.at >= window.opens else {
            throw Refusal(
                "registration.not-open", "报名尚未开始，\(said(window.opens))开始。",
                "registration opens at \(window.opens)")
        }
        guard act.at < window.closes else {
            throw Refusal(
                "registration.closed", "报名已于\(said(window.closes))截止。",
                "registration closed at \(window.closes)")
        }
    }

    func said(_ moment: Moment) -> String { moment.date.chinese + moment.clock }
}
