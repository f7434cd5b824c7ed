import Admissions
import Testing
import Vocabulary

@Suite struct EligibilityRulesTests {
    private func rules(
        _ applicant: Applicant, _ context: EligibilityContext? = nil
    ) throws -> [String] {
        try EligibilityRules.findings(for: applicant, in: context ?? Samples.context()).map(\.rule)
    }

    @Test(
        arguments: [
            // Eighteen is complete on the birthday, counted on the day of the exam.
            ("19991110", nil, []),
            ("19991111", nil, ["age.below-minimum"]),
            ("20171011", nil, ["id-number.birth-date", "age.below-minimum"]),
            ("19571111", 59, []),
            ("19571110", 59, ["age.above-maximum"]),
            ("19571110", nil, []),
        ] as [(String, Int?, [String])])
    func `age is counted in completed years`(
        birth: String, maximum: Int?, expected: [String]
    ) throws {
        let applicant = try Samples.applicant(birth: birth)
        #expect(try rules(applicant, Samples.context(maximumAge: maximum)) == expected)
    }

    @Test(
        arguments: [
            (.manualWorker, "R03"), (.contract, "R02"), (.dispatched, "R02"),
            (.seconded, "R04"), (.auxiliary, "R01"),
        ] as [(EstablishmentType, String)])
    func `blocked kinds of post are named with their reason`(
        kind: EstablishmentType, code: String
    ) throws {
        let applicant = try Samples.applicant(establishment: kind)
        let findings = EligibilityRules.findings(for: applicant, in: try Samples.context())
        #expect(findings.map(\.rule) == ["establishment.blocked"])
        #expect(findings.allSatisfy { $0.chinese.contains(code) && $0.english.contains(code) })
    }

    @Test(arguments: [EstablishmentType.civilServant, .civilServantLaw, .publicInstitution])
    func `kinds on the establishment may sit`(kind: EstablishmentType) throws {
        #expect(try rules(Samples.applicant(establishment: kind)) == [])
    }

    @Test(
        arguments: [
            ("2017-10-10", .first, ["certificate.valid"]),
            ("2017-10-10", .reSit, ["certificate.valid"]),
            ("2017-10-09", .first, []),
            ("2020-01-01", .renewal, []),
            ("2020-01-01", .fieldChange, []),
            (nil, .renewal, ["certificate.missing"]),
            (nil, .first, []),
        ] as [(String?, ApplicationType, [String])])
    func `a valid certificate keeps out, unless it is renewed or changed`(
        validTo: String?, type: ApplicationType, expected: [String]
    ) throws {
        let certificate = try validTo.map {
            ExistingCertificate(number: "川H00001", validTo: try Samples.day($0))
        }
        #expect(try rules(Samples.applicant(certificate: certificate, type: type)) == expected)
    }

    @Test(arguments: [("2017-10-10", ["ban.running"]), ("2017-10-09", [])])
    func `a ban runs to the end of its last day`(until: String, expected: [String]) throws {
        let applicant = try Samples.applicant()
        let context = try Samples.context(bans: [applicant.idNumber: Samples.day(until)])
        #expect(try rules(applicant, context) == expected)
    }

    @Test func `somebody who has registered is a double, other people are not`() throws {
        let applicant = try Samples.applicant()
        let registered = try Samples.context(registered: [applicant.idNumber])
        #expect(try rules(applicant, registered) == ["registration.double"])
        let own = registered.withoutRegistration(of: applicant.idNumber)
        #expect(try rules(applicant, own) == [])
        #expect(try rules(Samples.applicant(sequence: 2), registered) == [])
    }

    @Test func `what the form must have is asked for, by column`() throws {
        let applicant = try Samples.applicant(unitName: " ", jobTitle: "", categories: [])
        let findings = EligibilityRules.findings(for: applicant, in: try Samples.context())
        #expect(findings.map(\.rule) == Array(repeating: "field.required", count: 3))
        #expect(findings.map(\.place.column) == ["单位名称", "职务", "执法类别"])
    }

    @Test func `a valid number that ends in zeros is worth a look`() throws {
        let texts = (1...28).map { Samples.idText(birth: "199002\(twoDigits($0))", sequence: 100) }
        let zeros = try #require(texts.first { $0.hasSuffix("000") })
        let birth = String(zeros.dropFirst(6).prefix(8))
        let applicant = try Samples.applicant(birth: birth, sequence: 100)
        #expect(try rules(applicant) == ["id-number.ends-in-zeros"])
    }

    @Test(
        arguments: [
            ("2012-07", "2014-01", []), ("2012-07", "2010-01", ["work.dates"]),
            ("2018-01", nil, ["work.dates"]), (nil, "1980-01", ["work.dates"]), (nil, nil, []),
        ] as [(String?, String?, [String])])
    func `months that contradict each other are worth a look`(
        work: String?, enforcement: String?, expected: [String]
    ) throws {
        let applicant = try Samples.applicant(
            workSince: work.flatMap { YearMonth($0) },
            enforcementSince: enforcement.flatMap { YearMonth($0) })
        #expect(try rules(applicant) == expected)
    }

    @Test(
        arguments: [
            (nil, ["photo.missing"]),
            (
                Photo(
                    digest: "ab", mediaType: "image/jpeg", width: 358, height: 441, bytes: 50_000),
                []
            ),
            (
                Photo(digest: "ab", mediaType: "image/png", width: 100, height: 441, bytes: 1),
                ["photo.format", "photo.pixels", "photo.bytes"]
            ),
        ] as [(Photo?, [String])])
    func `a photo is measured where one is asked for`(photo: Photo?, expected: [String]) throws {
        let applicant = try Samples.applicant(photo: photo)
        #expect(try rules(applicant, Samples.context(photo: PhotoRules())) == expected)
        #expect(try rules(applicant) == [])
    }

    @Test func `a declaration is asked for where the rules say so`() throws {
        let context = try Samples.context(requiresDeclaration: true)
        #expect(try rules(Samples.applicant(), context) == ["declaration.missing"])
        let declaration = Declaration(
            textVersion: "1", acceptedAt: try Samples.moment("2017-10-02 10:00"), account: "a1")
        #expect(try rules(Samples.applicant(declaration: declaration), context) == [])
    }

    @Test func `all rules speak at once, and each has a name of its own`() throws {
        let applicant = try Samples.applicant(
            name: "张", birth: "20000101", establishment: .contract, mobile: "1")
        let expected = [
            "name.length", "age.below-minimum", "establishment.blocked", "mobile.format",
        ]
        #expect(try rules(applicant) == expected)
        #expect(Set(EligibilityRules.all.map(\.name)).count == EligibilityRules.all.count)
    }

    @Test func `a roster's findings stand at their rows, doubles among them`() throws {
        func row(_ row: Int, _ sequence: Int, mobile: String) throws -> RosterEntry {
            RosterEntry(
                try Samples.applicant(sequence: sequence, mobile: mobile),
                at: Finding.Place(file: "roster.xlsx", sheet: "名单", row: row))
        }
        let roster = [
            try row(2, 1, mobile: "13800000001"), try row(3, 2, mobile: "13800000002"),
            try row(4, 1, mobile: "13800000001"), try row(5, 3, mobile: "13800000002"),
            try row(6, 4, mobile: "1"),
        ]
        let findings = EligibilityRules.findings(for: roster, in: try Samples.context())
        #expect(findings.map(\.rule) == ["registration.double", "mobile.double", "mobile.format"])
        #expect(findings.map(\.place.row) == [4, 5, 6])
        #expect(findings.map(\.place.column) == ["身份证号", "手机号", "手机号"])
        #expect(findings.map(\.severity) == [.error, .warning, .error])
        #expect(findings.first?.chinese.contains("row 2") == true)
    }
}
