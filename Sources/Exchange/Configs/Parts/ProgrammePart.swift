import Programme
import Seating
import Vocabulary

extension ConfigFields {
    /// The whole file.
    func programme() -> ExamProgramme {
        let delivery = object("delivery") { $0.delivery() }
        let sessions = sessions("sessions")
        let paper = object("paper") { $0.paper() }
        let firstDay = sessions.first?.start.date ?? StandIn.moment.date
        return ExamProgramme(
            exam: id("exam"), title: text("title"), year: int("year", 2000...2199),
            round: int("round", 1...9), kind: choice("kind", standIn: .qualification),
            visibility: choice("visibility", default: .public),
            organiser: object("organiser") { $0.organiser() },
            expectedCandidates: int("expectedCandidates", 1...10_000_000),
            calendar: object("calendar") { $0.calendar() },
            admission: object("admission", isOptional: true) { $0.admission(ageOn: firstDay) },
            numbering: object("numbering", isOptional: true) { $0.numbering() },
            sites: sites("sites"), sessions: sessions,
            seating: object("seating", isOptional: true) { $0.seating() }, delivery: delivery,
            blueprint: paper.blueprint,
            grading: object("grading") { $0.grading(policies: paper.policies) },
            draw: object("draw") { $0.draw() }, bulletin: object("bulletin") { $0.bulletin() },
            texts: object("texts") { $0.examTexts() },
            reSit: optional("resit") { node in node.object { $0.reSit() } },
            results: object("results", isOptional: true) { $0.results() })
    }

    private func organiser() -> Organiser {
        Organiser(name: text("name"), place: text("place"), telephone: text("telephone"))
    }

    private func delivery() -> DeliveryRules {
        DeliveryRules(
            minutes: int("minutes", 1...600), lateLimitMinutes: int("lateLimitMinutes", 0...600),
            earliestHandInMinutes: int("earliestHandInMinutes", 0...600),
            graceSeconds: int("graceSeconds", 0...600, default: 60),
            mendingMinutes: int("mendingMinutes", 0...180, default: 50),
            timeBack: choice("timeBack", default: .invigilators))
    }

    private func draw() -> DrawRules {
        DrawRules(
            hash: choice("hash", default: .sm3), witnesses: texts("witnesses", default: []),
            externalSources: texts("externalSources", default: []),
            exposureLimit: int("exposureLimit", 1...100, default: 40))
    }

    private func results() -> ResultRules {
        ResultRules(
            confirmsEnquiries: bool("confirmEnquiries", default: true),
            showsItems: bool("showItems", default: false))
    }

    private func bulletin() -> BulletinRules {
        BulletinRules(
            form: choice("form", default: .full),
            passRateOf: choice("passRateOf", default: .attended),
            excellentFrom: marks("excellentFrom", default: Marks(90)),
            rankMinimum: int("rankMinimum", 1...1_000_000, default: 10),
            listsAbsent: bool("listsAbsent", default: true),
            listsQualified: bool("listsQualified", default: true),
            documentNumber: optional("documentNumber") { $0.text() },
            addressees: texts("addressees"), basis: texts("basis"),
            requirements: texts("requirements", default: []),
            area: text("area", default: BulletinRules.defaultArea))
    }

    private func examTexts() -> ExamTexts {
        ExamTexts(
            ticketNotes: texts("ticketNotes"), declaration: text("declaration"),
            discipline: texts("discipline", default: []), resultReview: text("resultReview"))
    }
}
