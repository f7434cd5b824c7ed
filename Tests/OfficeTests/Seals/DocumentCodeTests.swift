import Admissions
import Grading
import Office
import Publication
import Records
import Testing
import Vocabulary

@Suite("Codes on documents") struct DocumentCodeTests {
    @Test func `tickets, notices and certificates have codes that say what they say`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let seals = SealBench(exam.office.records)
        try seals.made()
        let key = try seals.office.unlock(SealBench.passphrase)
        let list = try seals.list()
        let people = try exam.office.seatedPeople()
        #expect(!people.isEmpty)
        for (registration, seat) in people {
            let code = try exam.office.code(onTicketOf: registration.id, by: key)
            #expect(
                code == (try exam.office.code(onTicketOf: registration, seat: seat, by: key)))
            let check = try EssenceCheck(code, against: list)
            #expect(check.sealed.essence.number == seat.candidateNumber)
            try check.check(
                fullName: registration.applicant.fullName,
                idNumber: registration.applicant.idNumber.masked)
            let texts = check.facts.map(\.text).joined()
            #expect(!texts.contains(registration.applicant.idNumber.text))
        }
        let notices = try exam.office.publishedNotices()
        var certificates = 0
        for notice in notices {
            let check = try EssenceCheck(exam.office.code(on: notice, by: key), against: list)
            #expect(check.facts.contains { $0.text == notice.standing.chinese })
            let certificate = exam.office.code(onCertificateOf: notice, by: key)
            #expect((certificate != nil) == notice.standing.hasPassed)
            guard let certificate else { continue }
            certificates += 1
            let facts = try EssenceCheck(certificate, against: list).facts
            #expect(facts.contains { $0.text == notice.certificateNumber })
        }
        #expect(certificates == (try exam.office.results().register.entries.count))
    }

    @Test func `a notice that a correction replaces is withdrawn, its successor holds`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let seals = SealBench(exam.office.records)
        try seals.made()
        let key = try seals.office.unlock(SealBench.passphrase)
        let before = try exam.office.publishedNotices()
        try exam.correct(.item(try exam.item(), .count(.voidForAll)))
        let results = try exam.office.results()
        let list = try seals.list([results])
        #expect(!list.withdrawn.isEmpty)
        var withdrawn = 0
        for (old, new) in zip(before, results.notices) {
            let code = exam.office.code(on: old, by: key)
            _ = try EssenceCheck(exam.office.code(on: new, by: key), against: list)
            if old.standing == new.standing {
                _ = try EssenceCheck(code, against: list)
                continue
            }
            withdrawn += 1
            let told = refusal { try EssenceCheck(code, against: list) }
            #expect(told?.code == "seal.withdrawn")
            #expect(told?.message.chinese.contains("一道试题作废") == true)
            if let certificate = exam.office.code(onCertificateOf: old, by: key) {
                #expect(
                    refusal { try EssenceCheck(certificate, against: list) }?.code
                        == "seal.withdrawn")
            }
        }
        #expect(withdrawn > 0)
    }

    @Test func `a document is taken back by hand, once`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let seals = SealBench(exam.office.records)
        try seals.made()
        let key = try seals.office.unlock(SealBench.passphrase)
        let notice = try #require(try exam.office.publishedNotices().first)
        let code = exam.office.code(on: notice, by: key)
        _ = try EssenceCheck(code, against: try seals.list())
        try seals.office.withdraw(code, because: "替考，成绩无效", seals.act(1))
        #expect(
            refusal { try EssenceCheck(code, against: try seals.list()) }?.code
                == "seal.withdrawn")
        #expect(
            refusal { try seals.office.withdraw(code, because: "x", seals.act(2)) }?.code
                == "seal.withdrawn")
        #expect(try AuditInspection.report(on: exam.office.records).problems.isEmpty)
    }

    @Test func `before the publication there is no notice to seal`() throws {
        let exam = try CorrectedExam()
        #expect(refusal { try exam.office.publishedNotices() }?.code == "notice.not-published")
    }
}
