import Admissions
import Office
import Pages
import Programme
import Vocabulary

extension ReviewDesk {
    /// The most people of one act: more than that no page names.
    static let limit = 500

    /// Names everybody and the reasons before anything is decided; asks for reasons that are
    /// missing.
    func confirm() throws -> Answer {
        let form = try visit.form()
        let verdict = try ReviewVerdict(form, by: side)
        let (people, obstructed) = try office.records.read { books in
            try sorted(try chosen(form, books), verdict, by: try actor(books))
        }
        let wasAsked = !form.all("note").isEmpty
        let page = ReviewConfirmPage(
            exam: programme.title, action: ReviewParts.Action(verdict), base: base,
            consequence: verdict.consequence, people: people, obstructed: obstructed,
            codes: verdict.options, takesNote: verdict.takesNote, note: verdict.note,
            reasons: verdict.words, problem: wasAsked ? verdict.problem : nil,
            step: verdict.problem == nil ? .confirm : .choose, key: site.actKey(),
            back: back(form))
        return html(
            page, title: "核对：\(verdict.chinese)", crumbs: crumbs(),
            status: wasAsked && verdict.problem != nil ? 422 : 200)
    }

    /// Decides on everybody of the form, or on nobody.
    func decide() throws -> Answer {
        let form = try visit.form()
        let verdict = try ReviewVerdict(form, by: side)
        let ids = try ids(form)
        let actor = try office.records.read { try self.actor($0) }
        try office.decide(
            ids.map { ($0, verdict.event) },
            try visit.act(key(form), ownRegistration: actor.ownRegistration))
        return .redirect(back(form), flash: "已办理：\(verdict.chinese)\(ids.count)人。")
    }

    /// The key of a form's act. Only our own ones are taken: with another one an act of somebody
    /// else could be kept from being done.
    func key(_ form: Form) -> String? {
        let key = form["key"]
        return key.hasPrefix("form/") && key.utf8.count <= 64 ? key : nil
    }

    /// The page to which the form leads back: one of this desk.
    private func back(_ form: Form) -> String {
        let back = form["back"]
        let ids = form.all("id")
        if form["from"] == "case", ids.count == 1, !ids[0].isEmpty {
            return address(of: RegistrationID(ids[0]))
        }
        let isOurs = ["\(base)/", "\(base)?"].contains { back.hasPrefix($0) }
        return isOurs ? back : RegistrationFilter(query: form["query"]).address(base)
    }

    private func ids(_ form: Form) throws(Refusal) -> [RegistrationID] {
        var seen: Set<String> = []
        let ids = form.all("id").filter { !$0.isEmpty && seen.insert($0).inserted }
        guard !ids.isEmpty else {
            throw Refusal("request.nobody", "请先勾选要办理的人员。", "nobody was chosen")
        }
        try check(ids.count)
        return ids.map { RegistrationID($0) }
    }

    private func chosen(_ form: Form, _ books: any Books) throws -> [Registration] {
        if form["scope"] == "all" {
            let found = RegistrationFilter(query: form["query"])
                .found(in: try registrations(books))
            try check(found.count)
            return found
        }
        return try ids(form).map { try registration($0.text, books) }
    }

    private func check(_ count: Int) throws(Refusal) {
        guard count <= Self.limit else {
            throw Refusal(
                "request.too-many", "一次最多办理\(Self.limit)人，请缩小筛选范围。",
                "at most \(Self.limit) people in one act")
        }
    }

    private func sorted(
        _ registrations: [Registration], _ verdict: ReviewVerdict, by actor: Actor
    ) throws -> (people: [ReviewConfirmPage.Person], obstructed: [ReviewConfirmPage.Person]) {
        var people: [ReviewConfirmPage.Person] = []
        var obstructed: [ReviewConfirmPage.Person] = []
        for registration in registrations {
            let refusal = try obstacle(to: verdict.sample, on: registration, by: actor)
            let person = ReviewConfirmPage.Person(
                id: registration.id.text, name: registration.applicant.fullName,
                unit: registration.applicant.unitName,
                department: registration.applicant.department ?? "",
                state: registration.state.chinese, obstacle: refusal?.message.chinese ?? "")
            if refusal == nil { people.append(person) } else { obstructed.append(person) }
        }
        return (people, obstructed)
    }
}
