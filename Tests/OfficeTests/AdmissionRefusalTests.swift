import Admissions
import Office
import Testing
import Vocabulary

/// What the office refuses before the list is locked, and that nothing is stored then.
struct AdmissionRefusalTests {
    @Test("Registration is refused", arguments: registrations)
    func registration(_ refused: RefusedAct) throws { try refused.check() }

    @Test("A decision is refused", arguments: decisions)
    func decision(_ refused: RefusedAct) throws { try refused.check() }

    @Test("The lock is refused", arguments: locks)
    func lock(_ refused: RefusedAct) throws { try refused.check() }

    @Test("A roster with a double is refused as a whole, with both of its rows")
    func doubleInRoster() throws {
        let bench = try Bench(.opened)
        let roster = try People.roster(5) + [try People.entry(2, row: 6)]
        let refusal = refusal {
            try bench.office.registerRoster(roster, act(People.clerk))
        }
        #expect(refusal?.code == "roster.findings")
        let double = refusal?.findings.filter { $0.rule == "registration.double" }
        #expect(double?.map(\.place.row) == [7])
        #expect(double?.first?.english.contains("row 3") == true)
        #expect(try bench.registrations().isEmpty)
    }

    @Test("Every finding of a roster is named, not the first alone")
    func allFindings() throws {
        let bench = try Bench(.registered)
        let roster = [
            try People.entry(1), try People.entry(20),
            RosterEntry(
                try People.applicant(21, establishment: .contract),
                at: .init(file: "roster.csv", row: 9)),
        ]
        let refusal = refusal {
            try bench.office.registerRoster(roster, act(People.clerk))
        }
        #expect(refusal?.findings.map(\.place.row) == [2, 9])
        #expect(try bench.registrations().count == SampleExam.people)
    }

    @Test("Whoever withdrew may register again")
    func afterWithdrawal() throws {
        let bench = try Bench(.registered)
        try bench.office.decide(
            [("R000003", .withdraw)], act(People.candidate("R000003")))
        let again = try bench.office.register(try People.applicant(3), act(People.clerk))
        #expect(again?.id == "R000015")
    }

    @Test("A form that was returned is corrected, handed in and passed")
    func correction() throws {
        let bench = try Bench(.registered)
        let reviewer = People.reviewer(of: "u3")
        let now = Act(by: reviewer, at: Times.unitReview)
        try bench.office.decide([("R000003", .unitReturn([.b01]))], now)
        try bench.office.correct("R000003", to: try People.applicant(50, unit: "u3"), now)
        try bench.office.decide([("R000003", .unitPass)], now)
        let registration = try bench.registrations()[2]
        #expect(registration.state == .unitPassed)
        #expect(registration.applicant == (try People.applicant(50, unit: "u3")))
    }

    private func act(_ actor: Actor) -> Act { Act(by: actor, at: Times.registration) }
}

extension AdmissionRefusalTests {
    static let registrations: [RefusedAct] = [
        RefusedAct("a roster before registration opens", "registration.not-open", at: .opened) {
            try $0.office.registerRoster(
                try People.roster(), Act(by: People.clerk, at: Times.beforeRegistration))
        },
        RefusedAct("a roster when registration is closed", "registration.closed", at: .opened) {
            try $0.office.registerRoster(
                try People.roster(), Act(by: People.clerk, at: Times.afterRegistration))
        },
        RefusedAct("one person when registration is closed", "registration.closed", at: .opened) {
            try $0.office.register(
                try People.applicant(1), Act(by: People.clerk, at: Times.afterRegistration))
        },
        RefusedAct("a double registration", "registration.double", at: .registered) {
            try $0.office.register(
                try People.applicant(1, unit: "u2"), Act(by: People.clerk, at: Times.registration))
        },
        RefusedAct("a roster with one who is registered", "roster.findings", at: .registered) {
            try $0.office.registerRoster(
                [try People.entry(30), try People.entry(1)],
                Act(by: People.clerk, at: Times.registration))
        },
        RefusedAct("a roster with a double in it", "roster.findings", at: .opened) {
            try $0.office.registerRoster(
                try People.roster() + [try People.entry(14, row: 15)],
                Act(by: People.clerk, at: Times.registration))
        },
        RefusedAct("a banned person", "registration.not-eligible", at: .opened) {
            let person = try People.applicant(1)
            try $0.office.register(
                person, bans: [person.idNumber: Times.results.date],
                Act(by: People.clerk, at: Times.registration))
        },
        RefusedAct("a unit with another unit's people", "review.other-unit", at: .opened) {
            try $0.office.registerRoster(
                try People.roster(),
                Act(by: People.reviewer(of: "u1"), at: Times.registration))
        },
    ]

    static let decisions: [RefusedAct] = [
        decision("on another unit's person", "review.other-unit", by: People.reviewer(of: "u2")),
        decision(
            "on the reviewer's own registration", "review.own-case",
            by: Actor("x", as: .unitReviewer, of: "u1", ownRegistration: "R000001")),
        decision(
            "by the unit after its deadline", "review.deadline-passed",
            by: People.reviewer(of: "u1"), at: Times.unitReviewCloses),
        decision("by the office in place of the unit", "review.wrong-role", by: People.clerk),
        decision(
            "by the unit in place of the office", "review.wrong-role",
            by: People.reviewer(of: "u1"), .officePass),
        decision(
            "by the office before the unit", "review.wrong-state", by: People.clerk, .officePass),
        decision(
            "to reject without a reason", "review.reason-required",
            by: People.reviewer(of: "u1"), .unitReject([])),
        decision(
            "on somebody else's registration", "registration.not-own",
            by: People.candidate("R000002"), .withdraw),
        decision(
            "on nobody", "registration.unknown", on: "R999999", by: People.reviewer(of: "u1")),
        RefusedAct("by the office after its deadline", "review.deadline-passed", at: .registered) {
            try $0.office.decide(
                [("R000001", .unitPass)],
                Act(by: People.reviewer(of: "u1"), at: Times.officeReviewCloses))
        },
        RefusedAct("to correct what was not returned", "registration.frozen", at: .registered) {
            try $0.office.correct(
                "R000001", to: try People.applicant(1),
                Act(by: People.reviewer(of: "u1"), at: Times.unitReview))
        },
    ]

    private static func decision(
        _ sentence: String, _ code: String, on id: RegistrationID = "R000001", by actor: Actor,
        _ event: ReviewEvent = .unitPass, at moment: Moment = Times.unitReview
    ) -> RefusedAct {
        RefusedAct(sentence, code, at: .registered) {
            try $0.office.decide([(id, event)], Act(by: actor, at: moment))
        }
    }

    static let locks: [RefusedAct] = [
        RefusedAct("before the office's deadline", "review.still-open", at: .approved) {
            try $0.office.lockRegistrations(Act(by: People.clerk, at: Times.officeReview))
        },
        RefusedAct("before the deadline, with nobody approved", "review.still-open", at: .opened) {
            try $0.office.lockRegistrations(Act(by: People.clerk, at: Times.officeReview))
        },
        RefusedAct("while somebody is undecided", "review.undecided", at: .registered) {
            try $0.office.lockRegistrations(Act(by: People.clerk, at: Times.lock))
        },
    ]
}
