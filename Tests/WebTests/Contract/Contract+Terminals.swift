import Admissions
import HTTPTypes
import Office
import Seals
import Testing
import Vocabulary
import Web

extension Contract {
    private static let script = ["x-zhikao": "terminal"]

    /// A candidate from the sign-in to the receipt, and what a terminal is refused.
    func walkTerminals() async throws {
        let walk = ContractWalk(
            try ServiceBench(.drawn, at: SamplePeople.moment("2017-05-20 08:40")), self)
        let (person, hall) = try await seatedPerson(walk.bench)
        let staff = Actor("invigilator-1", as: .invigilator)
        try await hall.checkIn([person], Act(by: staff, at: walk.bench.clock.now))
        let cookie = try await signIn(walk, person)
        let writes = Contract.script.merging(["cookie": cookie], uniquingKeysWith: { $1 })
        let reads = ["cookie": cookie]
        try await refuseStrangers(walk)
        try await walk.ask(.get, "/terminal", 200, headers: reads)
        try await walk.ask(.get, "/terminal/photo", 200, headers: reads)
        // The store has one picture: the photo.
        for (ending, status) in [("jpg", 200), ("svg", 404)] {
            let name = "\(String(repeating: "a", count: 64)).\(ending)"
            try await walk.ask(
                .get, "/terminal/media/{name}", status, replacing: ["name": name], headers: reads)
        }
        try await walk.ask(.get, "/terminal/paper", 409, headers: reads)
        try await walk.ask(.get, "/terminal/sealed-paper", 409, headers: reads)
        try await walk.ask(.post, "/terminal/start", 409, [:], headers: writes)
        try await walk.ask(.post, "/terminal/confirm", 200, [:], headers: writes)
        let beat: JSON = ["sheet": .null, "events": []]
        try await walk.ask(.post, "/terminal/saves", 200, beat, headers: writes)
        try await walk.ask(.get, "/terminal/sealed-paper", 200, headers: reads)
        walk.bench.clock.set("2017-05-20 09:00")
        try await hall.release(person.seat.room, Act(by: staff, at: walk.bench.clock.now))
        let paper = try await walk.ask(.post, "/terminal/start", 200, [:], headers: writes)
        #expect(!paper.text.contains("秘密的解析"))
        let sealed: JSON = ["sealed": .text(String(repeating: "0f", count: 16))]
        try await walk.ask(.post, "/terminal/start", 200, sealed, headers: writes)
        try await walk.ask(
            .post, "/terminal/start", 400, ["sealed": .text("0f")], headers: writes)
        try await walk.ask(.get, "/terminal/paper", 200, headers: reads)
        try await answer(walk, try #require(paper.json), writes)
        try await walk.ask(.post, "/terminal/sign-out", 204, [:], headers: writes)
        try await walk.ask(.get, "/terminal", 401, headers: reads)
    }

    /// The first person of the first session, with a photo.
    private func seatedPerson(
        _ bench: ServiceBench
    ) async throws -> (HallPerson, SessionHall) {
        let file = FileRecord(
            digest: String(repeating: "a", count: 64), mediaType: "image/jpeg",
            bytes: [0xFF, 0xD8, 0xFF], storedAt: bench.clock.now)
        let office = try bench.office
        let seat = try #require(
            try bench.read { try $0.seats(in: office.exam) }.first { $0.session == "01" })
        try bench.site.records.write { books in
            try books.store(file)
            let registration = try #require(
                try books.registration(seat.registration, in: office.exam))
            try books.update(registration.with(photo: file))
        }
        let hall = try await bench.site.halls.hall(office, "01")
        return (try #require(hall.people[seat.registration]), hall)
    }

    private func signIn(_ walk: ContractWalk, _ person: HallPerson) async throws -> String {
        let registration = try #require(
            try walk.bench.read { try $0.registration(person.registration, in: SampleConfig.exam) })
        var body: [String: JSON] = [
            "candidateNumber": JSON(person.seat.candidateNumber),
            "idNumber": .text(registration.applicant.idNumber.text),
            "workstation": .int(person.seat.seat),
        ]
        try await walk.ask(.post, "/terminal/sign-in", 403, .object(body))
        let reply = try await walk.ask(
            .post, "/terminal/sign-in", 200, .object(body), headers: Contract.script)
        #expect(!reply.text.contains(registration.applicant.idNumber.text))
        body["idNumber"] = "510800199001010000"
        try await walk.ask(
            .post, "/terminal/sign-in", 401, .object(body), headers: Contract.script)
        try await walk.ask(
            .post, "/terminal/sign-in", 400, bytes: [1], headers: Contract.script)
        let cookie = try #require(reply.headers[.setCookie])
        return String(cookie.prefix { $0 != ";" })
    }

    private func refuseStrangers(_ walk: ContractWalk) async throws {
        for path in ["/terminal", "/terminal/paper", "/terminal/sealed-paper", "/terminal/photo"] {
            try await walk.ask(.get, path, 401)
        }
        let saves: JSON = ["sheet": .null, "events": []]
        let posts: [(String, JSON)] = [
            ("confirm", [:]), ("start", [:]), ("sign-out", [:]), ("saves", saves),
            ("hand-in", ["sheet": "S-1", "seq": 1]),
        ]
        for (name, body) in posts {
            try await walk.ask(.post, "/terminal/\(name)", 401, body, headers: Contract.script)
            try await walk.ask(.post, "/terminal/\(name)", 403, body)
        }
    }

    private func answer(
        _ walk: ContractWalk, _ paper: JSON, _ writes: [String: String]
    ) async throws {
        let sheet = try #require(paper["sheet"])
        let item = try #require(paper["sections"]?.array?.first?["items"]?.array?.first)
        let choice = try #require(item["choices"]?.array?.first?["id"])
        let events: JSON = [
            [
                "seq": 1, "item": item["id"] ?? .null, "response": ["choices": [choice]],
                "elapsed": 1000,
            ]
        ]
        walk.bench.clock.set("2017-05-20 09:10")
        try await walk.ask(
            .post, "/terminal/saves", 409, ["sheet": "S-none", "events": events],
            headers: writes)
        let saved = try await walk.ask(
            .post, "/terminal/saves", 200, ["sheet": sheet, "events": events], headers: writes)
        #expect(saved.json?["ack"] == 1)
        try await walk.ask(.post, "/terminal/saves", 400, bytes: [1], headers: writes)
        try await walk.ask(.post, "/terminal/sign-out", 409, [:], headers: writes)
        let handIn: JSON = ["sheet": sheet, "seq": 1]
        try await walk.ask(.post, "/terminal/hand-in", 409, handIn, headers: writes)
        walk.bench.clock.set("2017-05-20 09:40")
        try await walk.ask(
            .post, "/terminal/hand-in", 409, ["sheet": sheet, "seq": 2], headers: writes)
        try await walk.ask(.post, "/terminal/hand-in", 200, handIn, headers: writes)
    }
}

extension Registration {
    /// The same with a photo, as a store would have it.
    fileprivate func with(photo file: FileRecord) -> Registration {
        let form = applicant
        return Registration(
            id: id, exam: exam,
            applicant: Applicant(
                fullName: form.fullName, idNumber: form.idNumber, unit: form.unit,
                unitName: form.unitName, district: form.district, jobTitle: form.jobTitle,
                establishment: form.establishment, authority: form.authority,
                categories: form.categories, field: form.field, education: form.education,
                applicationType: form.applicationType, subjects: form.subjects,
                mobile: form.mobile,
                photo: Photo(
                    digest: file.digest, mediaType: file.mediaType, width: 1, height: 1,
                    bytes: file.bytes.count)),
            state: state, unitReview: unitReview, officeReview: officeReview)
    }
}
