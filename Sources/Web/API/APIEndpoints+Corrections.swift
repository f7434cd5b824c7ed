import Access
import Bank
import Grading
import Office
import Vocabulary

extension APIEndpoints {
    private static let exam = "/api/v1/exams/{exam}"
    /// Whoever judges an item sees its key.
    private static let judging = AccessRule.roles([.officeClerk, .questionEditor])

    static let corrections = [
        Endpoint(.get, "\(exam)/corrections", judging, listCorrections),
        Endpoint(.post, "\(exam)/corrections", judging, proposeCorrection),
        Endpoint(.post, "\(exam)/corrections/what-if", judging, whatIf),
        Endpoint(
            .post, "\(exam)/corrections/{number}/decision", .roles([.officeClerk]),
            decideCorrection),
        Endpoint(
            .get, "\(exam)/corrections/{number}/changes", .roles([.officeClerk]),
            correctionChanges),
    ]

    private static func listCorrections(_ site: Site, _ visit: Visit) throws -> Answer {
        .json(["items": .array(try site.office(visit).corrections().map(\.json))])
    }

    /// What is asked for: a measure on an item, or a record of absence that is lifted.
    private static func correction(
        _ fields: inout APIFields, _ office: ExamOffice
    ) throws -> () throws -> Correction {
        let registration = fields.optionalText("liftAbsence")
        let item = registration == nil ? fields.text("item") : fields.optionalText("item")
        let measure = registration == nil ? fields.text("measure") : fields.optionalText("measure")
        let value = fields.optionalText("value")
        return {
            if let registration { return .lift(.absent, of: RegistrationID(registration)) }
            guard let name = item, let found = office.bank[ItemID(name)] else {
                throw Refusal(
                    "correction.unknown-item", "本次考试所用题库中没有试题“\(item ?? "")”，请核对试题编号。",
                    "the exam's bank has no item \(item ?? "")")
            }
            return .item(
                found.id, try CorrectionInput.measure(measure ?? "", value ?? "", for: found))
        }
    }

    /// What a correction would change; that it was asked stands in the chain.
    private static func whatIf(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        var fields = try APIFields(visit)
        let asked = try correction(&fields, office)
        try fields.finish()
        let (wanted, act) = (try asked(), try OfficeVisit(site, visit).apiJudge())
        let preview = try await site.heavy { try office.whatIf(wanted, act) }
        return .json([
            "subject": .text(preview.correction.subject), "figures": preview.json,
            "digest": .text(preview.digest),
        ])
    }

    private static func proposeCorrection(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        var fields = try APIFields(visit)
        let asked = try correction(&fields, office)
        let reason = fields.text("reason")
        let evidence = fields.optionalText("evidence") ?? ""
        try fields.finish()
        let wanted = try asked()
        let act = try OfficeVisit(site, visit).apiJudge()
        let number = try await site.heavy {
            try office.propose(wanted, because: reason, evidence: evidence, act)
        }
        guard let number else {
            // Proposed under this key before: the last one of this account.
            let own = try office.corrections().last { $0.account == act.actor.account }
            return .json(.optional(own?.json))
        }
        return .created(
            try office.correction(number).json, at: "\(visit.path)/\(number)")
    }

    private static func decideCorrection(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let office = clerk.office
        let number = Int(visit.parameter("number")) ?? 0
        var fields = try APIFields(visit)
        let isApproved = fields.bool("approve")
        let note = fields.text("note")
        let signatures = [
            fields.optionalText("head") ?? "", fields.optionalText("committee") ?? "",
        ]
        let figures = fields.optionalText("figures") ?? ""
        try fields.finish()
        let act = try clerk.apiJudge()
        try await site.heavy {
            _ = try office.decide(
                correction: number,
                CorrectionVerdict(
                    isApproved: isApproved, note: note, signatures: signatures, figures: figures),
                act)
        }
        site.results.forget(office.exam)
        return .json(try office.correction(number).json)
    }

    private static func correctionChanges(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let number = Int(visit.parameter("number")) ?? 0
        let changes = try await site.heavy { try office.changes(by: number) }
        return .json(["items": .array(changes.map(\.json))])
    }
}
