import Admissions
import Testing
import Vocabulary

@Suite struct ReviewProcessTests {
    private typealias Case = (RegistrationState, ReviewEvent, Actor, String, String)

    private static let inTime = "2017-10-09 10:00"

    private func outcome(
        _ event: ReviewEvent, from state: RegistrationState, by actor: Actor, at time: String
    ) throws -> String {
        let process = ReviewProcess(calendar: try Samples.calendar())
        let registration = try Samples.registration(state)
        let moment = try Samples.moment(time)
        do throws(Refusal) {
            return try process.state(after: event, of: registration, by: actor, at: moment).rawValue
        } catch {
            return error.code
        }
    }

    @Test(
        arguments: [
            (.submitted, .unitPass, People.otherUnit, inTime, "review.other-unit"),
            (.submitted, .unitPass, Actor("u", as: .unitReviewer), inTime, "review.other-unit"),
            (.submitted, .unitPass, People.unitOnSelf, inTime, "review.own-case"),
            (.submitted, .unitReject([.r01]), People.unitOnSelf, inTime, "review.own-case"),
            (.unitPassed, .officePass, People.officeOnSelf, inTime, "review.own-case"),
            (.locked, .annul(reason: "替考"), People.officeOnSelf, inTime, "review.own-case"),
            (.submitted, .unitPass, People.office, inTime, "review.wrong-role"),
            (.submitted, .unitPass, People.applicant, inTime, "review.wrong-role"),
            (.unitPassed, .officePass, People.unit, inTime, "review.wrong-role"),
            (.unitPassed, .officePass, People.system, inTime, "review.wrong-role"),
            (.approved, .lock, People.unit, "2017-10-16 09:00", "review.wrong-role"),
            (.submitted, .annul(reason: "x"), People.unit, inTime, "review.wrong-role"),
            (.draft, .submit, People.stranger, inTime, "registration.not-own"),
            (.draft, .submit, People.otherUnit, inTime, "review.other-unit"),
            (.approved, .withdraw, People.unit, inTime, "registration.not-own"),
            // A stranger learns nothing of the state or the deadlines.
            (.locked, .unitPass, People.otherUnit, "2017-12-01 09:00", "review.other-unit"),
        ] as [Case])
    private func `who may not act is refused first`(_ row: Case) throws {
        #expect(try outcome(row.1, from: row.0, by: row.2, at: row.3) == row.4)
    }

    @Test(
        arguments: [
            (.draft, .submit, People.applicant, "2017-09-30 09:00", "registration.not-open"),
            (.draft, .submit, People.applicant, "2017-10-10 18:00", "registration.closed"),
            (
                .returnedByUnit, .resubmit, People.applicant, "2017-10-12 18:00",
                "review.deadline-passed"
            ),
            (.submitted, .unitPass, People.unit, "2017-10-12 18:00", "review.deadline-passed"),
            (
                .submitted, .unitReturn([.b01]), People.unit, "2017-10-12 18:00",
                "review.deadline-passed"
            ),
            (
                .returnedByOffice, .resubmit, People.applicant, "2017-10-13 10:00",
                "review.deadline-passed"
            ),
            (
                .returnedByOffice, .unitPass, People.unit, "2017-10-15 18:00",
                "review.deadline-passed"
            ),
            (
                .unitPassed, .officePass, People.office, "2017-10-15 18:00",
                "review.deadline-passed"
            ),
            (
                .approved, .withdraw, People.applicant, "2017-10-15 18:00",
                "review.deadline-passed"
            ),
            (.approved, .lock, People.office, "2017-10-15 17:59", "review.still-open"),
        ] as [Case])
    private func `deadlines hold to the minute`(_ row: Case) throws {
        #expect(try outcome(row.1, from: row.0, by: row.2, at: row.3) == row.4)
    }

    @Test(
        arguments: [
            (.submitted, .unitReject([]), People.unit, inTime, "review.reason-required"),
            (.submitted, .unitReturn([]), People.unit, inTime, "review.reason-required"),
            (.unitPassed, .officeReject([]), People.office, inTime, "review.reason-required"),
            (.locked, .annul(reason: " "), People.office, inTime, "review.reason-required"),
            (.submitted, .unitReject([.b01]), People.unit, inTime, "review.reason-kind"),
            (.submitted, .unitReturn([.b01, .r01]), People.unit, inTime, "review.reason-kind"),
            (.unitPassed, .officeReturn([.r05]), People.office, inTime, "review.reason-kind"),
            (.submitted, .unitReturn([.b08]), People.unit, inTime, "review.note-required"),
            (
                .unitPassed, .officeReturn([.b01, .b08], note: " "), People.office, inTime,
                "review.note-required"
            ),
        ] as [Case])
    private func `a rejection and a return say why`(_ row: Case) throws {
        #expect(try outcome(row.1, from: row.0, by: row.2, at: row.3) == row.4)
    }

    @Test(
        arguments: [
            (.draft, .submit, People.applicant, inTime, "submitted"),
            (.draft, .submit, People.unit, inTime, "submitted"),
            (.draft, .submit, People.unitOnSelf, inTime, "submitted"),
            (.submitted, .unitPass, People.unit, "2017-10-12 17:59", "unitPassed"),
            (.submitted, .unitReturn([.b02]), People.unit, inTime, "returnedByUnit"),
            (
                .submitted, .unitReturn([.b08], note: "职务不明"), People.unit, inTime,
                "returnedByUnit"
            ),
            (.submitted, .unitReject([.r01, .r05]), People.unit, inTime, "rejectedByUnit"),
            (.returnedByUnit, .resubmit, People.applicant, "2017-10-12 17:59", "submitted"),
            (.unitPassed, .officePass, People.office, "2017-10-15 17:59", "approved"),
            (.unitPassed, .officeReturn([.b07]), People.office, inTime, "returnedByOffice"),
            (.unitPassed, .officeReject([.r06]), People.office, inTime, "rejectedByOffice"),
            (.returnedByOffice, .resubmit, People.applicant, inTime, "submitted"),
            (.returnedByOffice, .unitPass, People.unit, "2017-10-14 10:00", "unitPassed"),
            (.approved, .withdraw, People.applicant, inTime, "withdrawn"),
            (.approved, .lock, People.office, "2017-10-15 18:00", "locked"),
            (.approved, .lock, People.officeOnSelf, "2017-10-15 18:00", "locked"),
            (.approved, .lock, People.system, "2017-10-16 09:00", "locked"),
            (.locked, .annul(reason: "冒名报名"), People.office, "2017-11-01 09:00", "annulled"),
            (
                .rejectedByUnit, .admitLate(reason: "复核后改正"), People.office,
                "2017-11-01 09:00", "locked"
            ),
        ] as [Case])
    private func `an act in time by the right person leads on`(_ row: Case) throws {
        #expect(try outcome(row.1, from: row.0, by: row.2, at: row.3) == row.4)
    }

    /// From which states each event leads on; every other pair is refused.
    private static let origins: [(ReviewEvent, Actor, String, Set<RegistrationState>)] = [
        (.submit, People.applicant, inTime, [.draft]),
        (.resubmit, People.applicant, inTime, [.returnedByUnit, .returnedByOffice]),
        (
            .withdraw, People.applicant, inTime,
            [.draft, .submitted, .returnedByUnit, .unitPassed, .returnedByOffice, .approved]
        ),
        (.unitPass, People.unit, inTime, [.submitted, .returnedByOffice]),
        (.unitReturn([.b01]), People.unit, inTime, [.submitted]),
        (.unitReject([.r01]), People.unit, inTime, [.submitted]),
        (.officePass, People.office, inTime, [.unitPassed]),
        (.officeReturn([.b01]), People.office, inTime, [.unitPassed]),
        (.officeReject([.r01]), People.office, inTime, [.unitPassed]),
        (.lock, People.system, "2017-10-16 09:00", [.approved]),
        (
            .admitLate(reason: "x"), People.office, "2017-10-16 09:00",
            [
                .draft, .submitted, .returnedByUnit, .rejectedByUnit, .unitPassed,
                .returnedByOffice, .rejectedByOffice, .approved,
            ]
        ),
        (
            .annul(reason: "x"), People.office, inTime,
            [
                .draft, .submitted, .returnedByUnit, .unitPassed, .returnedByOffice, .approved,
                .locked,
            ]
        ),
    ]

    @Test(arguments: ReviewProcessTests.origins.indices)
    private func `an event in a wrong state is refused`(index: Int) throws {
        let (event, actor, time, origins) = ReviewProcessTests.origins[index]
        for state in RegistrationState.allCases {
            let result = try outcome(event, from: state, by: actor, at: time)
            #expect(
                (result == "review.wrong-state") == !origins.contains(state),
                "\(event.kind) from \(state): \(result)")
        }
    }

    @Test func `every event stands in the table of origins`() {
        let kinds = ReviewProcessTests.origins.map(\.0.kind)
        #expect(kinds.count == ReviewEvent.Kind.allCases.count)
        #expect(Set(kinds) == Set(ReviewEvent.Kind.allCases))
    }

    @Test func `nothing but a late admission follows a final state`() {
        for (event, _, _, origins) in ReviewProcessTests.origins where event.kind != .admitLate {
            #expect(origins.allSatisfy { !$0.isFinal })
        }
    }

    @Test func `a return is corrected and passes; the history tells it`() throws {
        let process = ReviewProcess(calendar: try Samples.calendar())
        let steps: [(ReviewEvent, Actor, String)] = [
            (.submit, People.applicant, "2017-10-05 09:00"),
            (.unitReturn([.b04]), People.unit, "2017-10-05 15:00"),
            (.resubmit, People.applicant, "2017-10-06 09:00"),
            (.unitPass, People.unit, "2017-10-06 10:00"),
            (.officeReturn([.b08], note: "执法区域未写"), People.office, "2017-10-13 10:00"),
            (.unitPass, People.unit, "2017-10-13 11:00"),
            (.officePass, People.office, "2017-10-14 10:00"),
            (.lock, People.system, "2017-10-16 00:00"),
        ]
        var registration = try Samples.registration(.draft)
        var opinions: [String] = []
        for (event, actor, time) in steps {
            let before = registration.state
            let moment = try Samples.moment(time)
            let result = try process.decide(event, on: registration, by: actor, at: moment)
            registration = result.registration
            #expect(result.decision.from == before)
            #expect(result.decision.to == registration.state)
            #expect(result.decision.moment == moment)
            opinions.append(result.decision.opinion)
        }
        #expect(registration.state == .locked)
        #expect(registration.reasons.isEmpty)
        #expect(registration.unitReview?.account == "u1-reviewer")
        #expect(registration.officeReview?.event == .officePass)
        #expect(opinions[1] == "单位退回修改；B04执法领域选择错误")
        #expect(opinions[4] == "审核退回修改；B08其他（必须写明）；执法区域未写")
    }

    @Test func `reasons stay with a registration until the next step`() throws {
        let process = ReviewProcess(calendar: try Samples.calendar())
        let moment = try Samples.moment(Self.inTime)
        let returned = try process.decide(
            .unitReturn([.b01, .b02], note: "见身份证"), on: Samples.registration(.submitted),
            by: People.unit, at: moment
        ).registration
        #expect(returned.reasons == [.b01, .b02])
        #expect(returned.note == "见身份证")
        let again = try process.decide(
            .resubmit, on: returned, by: People.applicant, at: moment
        ).registration
        #expect(again.reasons.isEmpty)
        #expect(again.unitReview?.reasons == [.b01, .b02])
    }

    @Test(
        arguments: [
            (People.applicant, true), (People.stranger, false), (People.unit, true),
            (People.otherUnit, false), (Actor("u", as: .unitReviewer), false),
            (People.office, true), (People.auditor, false), (People.system, true),
        ])
    func `a reviewer sees the own unit only`(actor: Actor, sees: Bool) throws {
        #expect(actor.maySee(try Samples.registration(.submitted)) == sees)
    }

    @Test func `a calendar out of order has findings for each step`() throws {
        #expect(try Samples.calendar().findings.isEmpty)
        let wrong = AdmissionCalendar(
            registration: try Samples.window("2017-10-01 09:00", "2017-10-20 18:00"),
            unitReviewCloses: try Samples.moment("2017-10-12 18:00"),
            officeReviewCloses: try Samples.moment("2017-10-11 18:00"),
            tickets: try Samples.window("2017-11-03 09:00", "2017-11-10 08:00"))
        #expect(wrong.findings.map(\.rule) == ["calendar.order", "calendar.order"])
    }
}
