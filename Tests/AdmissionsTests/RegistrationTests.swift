import Admissions
import Foundation
import Testing
import Vocabulary

@Suite struct RegistrationTests {
    @Test(
        arguments: [
            ("2017-10-01 08:59", "registration.not-open"),
            ("2017-10-01 09:00", nil),
            ("2017-10-10 17:59", nil),
            ("2017-10-10 18:00", "registration.closed"),
        ] as [(String, String?)])
    func `registration has hours`(time: String, code: String?) throws {
        let applicant = try Samples.applicant()
        let (context, calendar) = (try Samples.context(), try Samples.calendar())
        let moment = try Samples.moment(time)
        let refusal = refusal { () throws(Refusal) in
            try Registration.register(
                applicant, as: "r1", in: context, at: moment, calendar: calendar)
        }
        #expect(refusal?.code == code)
    }

    @Test func `a double registration is refused by its own code`() throws {
        let refusal = try registering(
            Samples.applicant(), in: Samples.context(registered: [Samples.id()]))
        #expect(refusal?.code == "registration.double")
    }

    @Test func `who may not sit is told everything at once`() throws {
        let applicant = try Samples.applicant(establishment: .dispatched, mobile: "1")
        let refusal = try registering(applicant, in: Samples.context())
        #expect(refusal?.code == "registration.not-eligible")
        #expect(refusal?.findings.map(\.rule) == ["establishment.blocked", "mobile.format"])
    }

    @Test func `a warning refuses nobody, and the registration begins as a draft`() throws {
        let draft = try Registration.register(
            Samples.applicant(name: "张 三"), as: "r1", in: Samples.context(),
            at: Samples.moment("2017-10-02 10:00"), calendar: Samples.calendar())
        #expect(draft.state == .draft)
        #expect(draft.exam == "exam-1")
        #expect(draft.reasons.isEmpty)
    }

    @Test func `at a review the rules are asked again, the own registration being no double`()
        throws
    {
        let registration = try Samples.registration(.submitted)
        let id = registration.applicant.idNumber
        let registered = try Samples.context(registered: [id])
        #expect(
            refusal { () throws(Refusal) in
                try registration.checkEligibility(in: registered)
            } == nil)
        let banned = try Samples.context(bans: [id: Samples.day("2019-01-01")], registered: [id])
        let refusal = refusal { () throws(Refusal) in
            try registration.checkEligibility(in: banned)
        }
        #expect(refusal?.findings.map(\.rule) == ["ban.running"])
    }

    @Test(
        arguments: [
            (.draft, People.applicant, "2017-10-02 10:00", nil),
            (.draft, People.unit, "2017-10-02 10:00", nil),
            (.draft, People.applicant, "2017-10-11 10:00", "registration.closed"),
            (.returnedByUnit, People.applicant, "2017-10-11 10:00", nil),
            (.returnedByUnit, People.applicant, "2017-10-12 18:00", "review.deadline-passed"),
            (.returnedByOffice, People.applicant, "2017-10-11 10:00", nil),
            (.returnedByOffice, People.applicant, "2017-10-14 10:00", "review.deadline-passed"),
            (.returnedByOffice, People.unit, "2017-10-14 10:00", nil),
            (.returnedByOffice, People.unit, "2017-10-15 18:00", "review.deadline-passed"),
            (.draft, People.stranger, "2017-10-02 10:00", "registration.not-own"),
            (.draft, People.office, "2017-10-02 10:00", "registration.not-own"),
            (.draft, People.otherUnit, "2017-10-02 10:00", "review.other-unit"),
            (.submitted, People.applicant, "2017-10-02 10:00", "registration.frozen"),
            (.approved, People.applicant, "2017-10-02 10:00", "registration.frozen"),
            (.locked, People.unit, "2017-10-02 10:00", "registration.frozen"),
        ] as [(RegistrationState, Actor, String, String?)])
    func `a form is corrected by its people, while there is time`(
        state: RegistrationState, actor: Actor, time: String, code: String?
    ) throws {
        let registration = try Samples.registration(state)
        let context = try Samples.context(registered: [registration.applicant.idNumber])
        let corrected = try Samples.applicant(name: "张三丰")
        let (moment, calendar) = (try Samples.moment(time), try Samples.calendar())
        let refusal = refusal { () throws(Refusal) in
            let result = try registration.corrected(
                to: corrected, by: actor, in: context, at: moment, calendar: calendar)
            #expect(result.applicant.fullName == "张三丰")
            #expect(result.state == state)
        }
        #expect(refusal?.code == code)
    }

    @Test func `a correction cannot take another person's number or leave the unit's hands`() throws
    {
        let registration = try Samples.registration(.returnedByUnit)
        let other = try Samples.applicant(sequence: 2)
        let moved = try Samples.applicant(unit: "u2")
        let context = try Samples.context(
            registered: [registration.applicant.idNumber, other.idNumber])
        let (moment, calendar) = (try Samples.moment("2017-10-11 10:00"), try Samples.calendar())
        func code(_ form: Applicant, _ actor: Actor) -> String? {
            refusal { () throws(Refusal) in
                try registration.corrected(
                    to: form, by: actor, in: context, at: moment, calendar: calendar)
            }?.code
        }
        #expect(code(other, People.applicant) == "registration.double")
        #expect(code(moved, People.unit) == "review.other-unit")
        #expect(code(moved, People.applicant) == nil)
    }

    @Test func `a registration is stored and read back`() throws {
        let applicant = try Samples.applicant(
            name: "买买提·艾力", workSince: YearMonth("2012-07"),
            certificate: ExistingCertificate(number: "川H1", validTo: Samples.day("2016-01-01")),
            accommodation: Accommodation([.wheelchair, .extraTime(minutes: 30)]),
            photo: Photo(digest: "ab", mediaType: "image/jpeg", width: 358, height: 441, bytes: 9),
            declaration: Declaration(
                textVersion: "1", acceptedAt: Samples.moment("2017-10-02 10:00"), account: "a1"))
        let (reviewed, decision) = try ReviewProcess(calendar: Samples.calendar()).decide(
            .unitReturn([.b01, .b08], note: "请附证明"),
            on: Samples.registration(.submitted, applicant: applicant), by: People.unit,
            at: Samples.moment("2017-10-11 10:00"))
        let stored = try JSONEncoder().encode(reviewed)
        #expect(try JSONDecoder().decode(Registration.self, from: stored) == reviewed)
        #expect(reviewed.unitReview == decision)
    }

    private func registering(
        _ applicant: Applicant, in context: EligibilityContext
    ) throws -> Refusal? {
        let (moment, calendar) = (try Samples.moment("2017-10-02 10:00"), try Samples.calendar())
        return refusal { () throws(Refusal) in
            try Registration.register(
                applicant, as: "r1", in: context, at: moment, calendar: calendar)
        }
    }
}
