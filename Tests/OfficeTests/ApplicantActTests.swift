import Admissions
import Office
import Records
import Seals
import Testing
import Vocabulary

/// Drafts, requests for a check of a result, and the code on score notices.
struct ApplicantActTests {
    @Test("A draft is refused", arguments: drafts)
    func draft(_ refused: RefusedAct) throws { try refused.check() }

    @Test("A request for a check of a result is refused", arguments: enquiries)
    func enquiry(_ refused: RefusedAct) throws { try refused.check() }

    @Test("A draft keeps whatever was typed, with its files, and ends when the form is handed in")
    func keptDraft() throws {
        let bench = try Bench(.opened)
        let file = DraftFile(bytes: [1, 2, 3], mediaType: "image/jpeg")
        let act = Act(by: applicant, at: Times.registration)
        try bench.office.saveDraft(["mobile": "half"], storing: [file], act)
        try bench.office.saveDraft(["mobile": "138"], act)
        let draft = try bench.read { try $0.draft(of: "p-1", in: SampleExam.exam) }
        #expect(draft?.fields["mobile"] == "138")
        #expect(try bench.read { try $0.file(file.digest) }?.bytes == [1, 2, 3])
        try bench.office.register(try People.applicant(1), act)
        #expect(try bench.read { try $0.draft(of: "p-1", in: SampleExam.exam) } == nil)
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
    }

    @Test("One person's form brings so many files and no more")
    func tooManyFiles() throws {
        let bench = try Bench(.opened)
        let act = Act(by: applicant, at: Times.registration)
        let file = DraftFile(bytes: [1], mediaType: "image/jpeg")
        for _ in 0..<ExamOffice.mostDraftFiles {
            try bench.office.saveDraft([:], storing: [file], act)
        }
        let more = refusal { try bench.office.saveDraft([:], storing: [file], act) }
        #expect(more?.code == "draft.too-many-files")
    }

    @Test("What was returned is corrected as a draft after registration has closed")
    func draftAfterReturn() throws {
        let bench = try Bench(.registered)
        try bench.office.decide(
            [("R000001", .unitReturn([.b02]))],
            Act(by: People.reviewer(of: "u1"), at: Times.unitReview))
        let owner = People.candidate("R000001")
        try bench.office.saveDraft(["mobile": "1"], Act(by: owner, at: Times.unitReview))
        let late = refusal {
            try bench.office.saveDraft(
                ["mobile": "1"], Act(by: owner, at: Times.unitReviewCloses))
        }
        #expect(late?.code == "review.deadline-passed")
    }

    @Test("A check is asked for once, and the same request again under its key is no second one")
    func askedOnce() throws {
        let bench = try published()
        let owner = People.candidate("R000001")
        let act = Act(by: owner, at: Times.results, key: "ask-1")
        #expect(try bench.office.askEnquiry("请核对", of: "R000001", act) == 1)
        #expect(try bench.office.askEnquiry("请核对", of: "R000001", act) == nil)
        let again = refusal {
            try bench.office.askEnquiry(
                "再核对", of: "R000001", Act(by: owner, at: Times.results))
        }
        #expect(again?.code == "enquiry.once")
        let kept = try bench.read { try $0.enquiries(in: SampleExam.exam) }
        #expect(kept.map(\.text) == ["请核对"])
    }

    @Test("Publication is a stage that is passed in its own transaction")
    func publishedStage() throws {
        let bench = try published()
        let stages = try bench.read { try $0.stages(of: SampleExam.exam) }
        #expect(stages["published"] == Times.results)
    }

    @Test("The code of a notice depends on every word of it and on the key")
    func code() throws {
        let notices = try Bench(.graded).office.results().notices
        let seal = NoticeSeal(key: Array("key".utf8))
        let codes = notices.map(seal.code)
        #expect(Set(codes).count == notices.count)
        #expect(codes == notices.map(seal.sealed).map(seal.code), "a code does not cover itself")
        #expect(codes.allSatisfy { $0.count == 19 && NoticeSeal.normalised($0) == $0 })
        #expect(notices.map(NoticeSeal(key: Array("other".utf8)).code) != codes)
    }

    @Test(
        "A code is read as people type it",
        arguments: [
            ("abcd-efgh-jklm-npqr", "ABCD-EFGH-JKLM-NPQR"),
            (" ABCDEFGHJKLMNPQR ", "ABCD-EFGH-JKLM-NPQR"), ("ABCD-EFGH-JKLM-NPQ", nil),
            ("ABCD-EFGH-JKLM-NPQ1", nil), ("", nil),
        ] as [(String, String?)])
    func spelling(typed: String, code: String?) {
        #expect(NoticeSeal.normalised(typed) == code)
    }

    @Test("A store makes its key once")
    func key() throws {
        let records = MemoryRecords()
        let notice = try #require(try Bench(.graded).office.results().notices.first)
        let first = try NoticeSeal.open(records, secrets: SystemSecrets()).code(of: notice)
        #expect(try NoticeSeal.open(records, secrets: SystemSecrets()).code(of: notice) == first)
    }

    private func published() throws -> Bench {
        let bench = try Bench(.graded)
        try bench.office.publishResults(Act(by: People.clerk, at: Times.results))
        return bench
    }

    private var applicant: Actor { Actor("p-1", as: .applicant) }

    private static let drafts: [RefusedAct] = [
        draft("before registration opens", "registration.not-open", at: Times.beforeRegistration),
        draft("after registration has closed", "registration.closed", at: Times.afterRegistration),
        draft("by a clerk", "office.not-permitted", by: People.clerk),
        draft("that is too long", "draft.too-large", text: String(repeating: "长", count: 9000)),
    ]

    private static func draft(
        _ sentence: String, _ code: String, by actor: Actor = Actor("p-1", as: .applicant),
        at moment: Moment = Times.registration, text: String = "1"
    ) -> RefusedAct {
        RefusedAct(sentence, code, at: .opened) {
            try $0.office.saveDraft(["mobile": text], Act(by: actor, at: moment))
        }
    }

    private static let enquiries: [RefusedAct] = [
        RefusedAct("before the results are published", "enquiry.not-published", at: .graded) {
            try $0.office.askEnquiry(
                "请核对", of: "R000001",
                Act(by: People.candidate("R000001"), at: Times.results))
        },
        RefusedAct("of somebody else", "registration.not-own", at: .graded) {
            try $0.office.askEnquiry(
                "请核对", of: "R000001",
                Act(by: People.candidate("R000002"), at: Times.results))
        },
        RefusedAct("by a clerk", "office.not-permitted", at: .graded) {
            try $0.office.askEnquiry("请核对", of: "R000001", Act(by: People.clerk, at: Times.results))
        },
    ]

    @Test(
        "After publication a request is refused",
        arguments: [
            (" \n", "2017-05-27 10:00", "enquiry.empty"),
            (String(repeating: "长", count: 501), "2017-05-27 10:00", "enquiry.too-long"),
            ("请核对", "2017-06-10 18:00", "enquiry.closed"),
        ])
    func afterPublication(text: String, at moment: String, code: String) throws {
        let bench = try published()
        let act = Act(by: People.candidate("R000001"), at: SampleExam.moment(moment))
        let refused = refusal { try bench.office.askEnquiry(text, of: "R000001", act) }
        #expect(refused?.code == code)
    }
}
