import Admissions
import Exchange
import Office
import Programme
import Vocabulary

extension OfficeEndpoints {
    /// Begins to prepare a draw for a few people.
    @Sendable static func prepareLate(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (office, kind) = (try site.office(visit), try drawKind(visit))
        let form = try visit.form()
        let people = registrations(form["people"])
        let act = try visit.act(of: form)
        try await site.heavy {
            try office.prepareLateDraw(kind, for: people, because: form["reason"], act)
        }
        return .redirect(place(office, kind, visit), flash: "已准备，请见证人承诺。")
    }

    /// Declares the announced draw void, in the open.
    @Sendable static func voidDraw(_ site: Site, _ visit: Visit) throws -> Answer {
        let (office, kind) = (try site.office(visit), try drawKind(visit))
        let form = try visit.form()
        try office.voidDraw(
            kind, because: form["reason"], missing: form.all("missing"), try visit.act(of: form))
        return .redirect(
            place(office, kind, visit), flash: "已公开宣布作废，请见证人重新承诺。")
    }

    /// Puts people on the list who should have been on it: by their numbers, or by a roster.
    @Sendable static func admitLate(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let form = try visit.form()
        let (people, reason) = (registrations(form["people"]), form["reason"])
        let file = form.file("roster").flatMap { $0.bytes.isEmpty ? nil : $0 }
        guard people.isEmpty != (file == nil) else {
            throw Refusal(
                "request.no-file", "请填写报名序号，或者选择花名册文件。",
                "either registration numbers or a roster is wanted")
        }
        let act = try visit.act(of: form)
        let count = try await site.heavy {
            guard let file else {
                try office.admitLate(people, because: reason, act)
                return people.count
            }
            let roster = RosterReader().roster(in: file.bytes, file: file.name)
            guard !roster.findings.contains(where: { $0.severity == .error }) else {
                throw Refusal(
                    "roster.findings", "花名册有误，没有补录任何人。", "the roster has errors",
                    findings: roster.findings)
            }
            return try office.admitLate(roster.entries, because: reason, act).count
        }
        return .redirect(
            "\(office.officePath)/draws/\(DrawKind.lateSeats.rawValue)", flash: "已补录\(count)人。")
    }

    /// Numbers as people type them, one a line or with commas between.
    private static func registrations(_ text: String) -> [RegistrationID] {
        text.split { $0.isWhitespace || ",，、;；".contains($0) }.map { RegistrationID(String($0)) }
    }
}
