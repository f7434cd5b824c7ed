import Admissions
import HTTPTypes
import Office
import Publication
import Seals
import Testing
import Vocabulary

@Suite("Documents as PDF") struct PrintRouteTests {
    private let exam = "sample-2017-1"

    private func isPDF(_ reply: Reply) -> Bool {
        reply.status == 200 && reply.bytes.starts(with: Array("%PDF-".utf8))
            && reply.headers[.contentType] == "application/pdf"
    }

    private func seat(_ bench: ServiceBench) throws -> SeatRecord {
        try #require(try bench.read { try $0.seats(in: SampleConfig.exam) }.first)
    }

    private func own(_ bench: ServiceBench, _ person: Int) throws -> Registration {
        let number = try SamplePeople.idNumber(person)
        return try #require(
            try bench.registrations().first { $0.applicant.idNumber == number })
    }

    // Refusals

    @Test func `no ticket before the draw, no notice before the publication`() async throws {
        let early = try ServiceBench(.locked)
        let who = try TestAccount.applicant(1)
        let ticket = try await early.ask(.post, "/my/\(exam)/ticket.pdf", as: who, form: [])
        #expect(ticket.text.contains("ticket."))
        #expect(!isPDF(ticket))
        let graded = try ServiceBench(.graded)
        for name in ["notice", "certificate"] {
            let reply = try await graded.ask(.get, "/my/\(exam)/\(name).pdf", as: who)
            #expect(reply.text.contains("notice.not-published"), "\(name)")
        }
        let bulletin = try await graded.ask(.get, "/exams/\(exam)/bulletin.pdf")
        #expect(bulletin.text.contains("bulletin.not-published"))
        let place = try seat(graded)
        let room = "/office/\(exam)/rooms/\(place.session)/\(place.room)/prints"
        for name in ["notices", "certificates"] {
            let reply = try await graded.ask(.get, "\(room)/\(name).pdf", as: .clerk)
            #expect(reply.text.contains("notice.not-published"), "\(name)")
        }
    }

    @Test func `a room without people and a document that is none are refused`() async throws {
        let bench = try ServiceBench(.drawn)
        let place = try seat(bench)
        let unknown = try await bench.ask(
            .get, "/office/\(exam)/rooms/\(place.session)/99/prints/door-list.pdf", as: .clerk)
        #expect(unknown.text.contains("print.nothing"))
        let room = "\(exam)/rooms/\(place.session)/\(place.room)/prints"
        let none = try await bench.ask(.get, "/office/\(room)/keys.pdf", as: .clerk)
        #expect(none.text.contains("print.unknown"))
        for name in ["tickets", "notices", "certificates", "desk-labels"] {
            let reply = try await bench.ask(
                .get, "/rooms/\(exam)/\(place.session)/\(place.room)/prints/\(name).pdf",
                as: .invigilator)
            #expect(reply.text.contains("print.unknown"), "\(name)")
        }
    }

    @Test func `who has not passed gets no certificate`() async throws {
        let bench = try ServiceBench(.published)
        let results = try bench.office.results()
        for person in 1...SampleConfig.people {
            let registration = try own(bench, person)
            let index = try #require(
                results.lines.firstIndex { $0.registration.id == registration.id })
            let reply = try await bench.ask(
                .get, "/my/\(exam)/certificate.pdf", as: try TestAccount.applicant(person))
            let hasPassed = results.notices[index].standing.hasPassed
            #expect(isPDF(reply) == hasPassed)
            #expect(reply.text.contains("certificate.not-passed") == !hasPassed)
        }
    }

    // What goes through

    @Test func `a candidate's ticket is counted like the one on the page`() async throws {
        let bench = try ServiceBench(.drawn)
        let who = try TestAccount.applicant(1)
        let reply = try await bench.ask(.post, "/my/\(exam)/ticket.pdf", as: who, form: [])
        #expect(isPDF(reply), "\(reply.text.prefix(300))")
        let lines = try bench.read { try $0.auditLines(in: SampleConfig.exam) }
        #expect(lines.last?.act == "ticket.print")
        let again = try await bench.ask(.post, "/my/\(exam)/ticket.pdf", as: who, form: [])
        // The second print says that it is the second.
        #expect(again.bytes != reply.bytes)
    }

    @Test func `a unit prints its own people only`() async throws {
        let bench = try ServiceBench(.drawn)
        let unit = try #require(SampleConfig.units.first)
        let others = try bench.registrations().filter { $0.applicant.unit != unit }
        let mine = try bench.registrations(of: unit)
        let path = "/unit/\(exam)/tickets.pdf"
        let reply = try await bench.ask(
            .post, path, as: .reviewer(unit), form: mine.map { ("id", $0.id.text) })
        #expect(isPDF(reply), "\(reply.text.prefix(300))")
        let foreign = try #require(others.first)
        let refused = try await bench.ask(
            .post, path, as: .reviewer(unit), form: [("id", foreign.id.text)])
        #expect(!isPDF(refused))
        let nobody = try await bench.ask(.post, path, as: .reviewer(unit), form: [])
        #expect(nobody.text.contains("request.nobody"))
    }

    @Test func `the office prints a room, twice the same bytes`() async throws {
        let bench = try ServiceBench(.published)
        let place = try seat(bench)
        let page = "/office/\(exam)/rooms/\(place.session)/\(place.room)"
        let links = try await bench.ask(.get, page, as: .clerk).text
        for name in [
            "tickets", "door-list", "desk-labels", "attendance", "seat-map", "spare-machines",
            "room-report", "notices",
        ] {
            #expect(links.contains("\(page)/prints/\(name).pdf"), "\(name)")
            let reply = try await bench.ask(.get, "\(page)/prints/\(name).pdf", as: .clerk)
            #expect(isPDF(reply), "\(name): \(reply.text.prefix(300))")
            let again = try await bench.ask(.get, "\(page)/prints/\(name).pdf", as: .clerk)
            #expect(again.bytes == reply.bytes, "\(name)")
        }
    }

    @Test func `invigilators print the lists and the record of the room`() async throws {
        let bench = try ServiceBench(.drawn)
        let place = try seat(bench)
        for name in ["door-list", "attendance", "seat-map", "spare-machines", "room-report"] {
            let reply = try await bench.ask(
                .get, "/rooms/\(exam)/\(place.session)/\(place.room)/prints/\(name).pdf",
                as: .invigilator)
            #expect(isPDF(reply), "\(name): \(reply.text.prefix(300))")
        }
    }

    @Test func `notice and bulletin after the publication`() async throws {
        let bench = try ServiceBench(.published)
        let who = try TestAccount.applicant(1)
        let notice = try await bench.ask(.get, "/my/\(exam)/notice.pdf", as: who)
        #expect(isPDF(notice), "\(notice.text.prefix(300))")
        let own = try own(bench, 1)
        let office = try await bench.ask(
            .get, "/office/\(exam)/results/\(own.id)/notice.pdf", as: .clerk)
        #expect(office.bytes == notice.bytes)
        let bulletin = try await bench.ask(.get, "/exams/\(exam)/bulletin.pdf")
        #expect(isPDF(bulletin), "\(bulletin.text.prefix(300))")
        let same = try await bench.ask(.get, "/office/\(exam)/results/bulletin.pdf", as: .clerk)
        #expect(same.bytes == bulletin.bytes)
    }

    @Test func `bulletin and notices in Word, and the figures, after the publication`()
        async throws
    {
        let bench = try ServiceBench(.published)
        let place = try seat(bench)
        let room = "/office/\(exam)/rooms/\(place.session)/\(place.room)"
        let own = try own(bench, 1)
        for path in [
            "/office/\(exam)/results/bulletin.docx",
            "/office/\(exam)/results/\(own.id)/notice.docx",
            "\(room)/notices.docx",
        ] {
            let reply = try await bench.ask(.get, path, as: .clerk)
            #expect(
                reply.status == 200 && reply.bytes.starts(with: Array("PK".utf8)),
                "\(path): \(reply.text.prefix(300))")
            #expect(try await bench.ask(.get, path, as: .clerk).bytes == reply.bytes)
        }
        #expect(try await bench.ask(.get, room, as: .clerk).text.contains("\(room)/notices.docx"))
        let bulletin = try await bench.ask(.get, "/exams/\(exam)/bulletin.docx")
        let office = try await bench.ask(
            .get, "/office/\(exam)/results/bulletin.docx", as: .clerk)
        #expect(bulletin.bytes == office.bytes)
        let figures = try await bench.ask(.get, "/exams/\(exam)/bulletin-figures.json")
        let digest = HashAlgorithm.sm3.hexadecimalDigest(figures.bytes)
        let page = try await bench.ask(.get, "/exams/\(exam)/bulletin")
        #expect(page.text.contains(digest), "\(figures.text.prefix(300))")
    }

    @Test func `nothing in Word before the publication`() async throws {
        let bench = try ServiceBench(.graded)
        let place = try seat(bench)
        let notices = try await bench.ask(
            .get, "/office/\(exam)/rooms/\(place.session)/\(place.room)/notices.docx", as: .clerk)
        #expect(notices.text.contains("notice.not-published"))
        for name in ["bulletin.docx", "bulletin-figures.json"] {
            let reply = try await bench.ask(.get, "/exams/\(exam)/\(name)")
            #expect(reply.text.contains("bulletin.not-published"), "\(name)")
        }
    }
}
