import Admissions
import Office
import Testing
import Vocabulary

extension RecordsConformance {
    static let exams = [
        RecordsConformance("exams come back as they were opened, ascending by id") { records in
            try records.write { books in
                for id in ["b", "a-2", "a-10", "Z", "考"] {
                    try books.insert(Samples.exam(ExamID(id)))
                }
            }
            let ids = try records.read { try $0.exams().map(\.exam.text) }
            #expect(ids == ["Z", "a-10", "a-2", "b", "考"])
            #expect(try records.read { try $0.exam("考") } == Samples.exam("考"))
            #expect(try records.read { try $0.exam("none") } == nil)
        },
        RecordsConformance("an exam is opened once, with a digest of 64 digits") { records in
            try records.prepare()
            try expectFault(records) { try $0.insert(Samples.exam()) }
            let short = ExamRecord(
                exam: "x", title: "", config: "", configDigest: "abc", openedAt: Samples.start)
            try expectFault(records) { try $0.insert(short) }
        },
    ]

    static let registrations = [
        RecordsConformance("registrations come back whole, ascending by id") { records in
            try records.prepare(people: 0)
            let ids: [RegistrationID] = ["r10", "r2", "R1", "序1"]
            let rows = try ids.enumerated().map {
                try Samples.registration($1, person: $0, .approved, unit: $0 < 2 ? "u1" : "u2")
            }
            try records.write { books in try rows.forEach(books.insert) }
            let all = try records.read {
                try $0.registrations(in: Samples.exam, of: nil, states: nil)
            }
            #expect(all.map(\.id) == ["R1", "r10", "r2", "序1"])
            #expect(Set(all) == Set(rows))
            #expect(try records.read { try $0.registration("r2", in: Samples.exam) } == rows[1])
            #expect(try records.read { try $0.registration("r3", in: Samples.exam) } == nil)
            #expect(try records.read { try $0.registrationCount(in: Samples.exam) } == 4)
            let counts = try records.read { try $0.stateCounts(in: Samples.exam) }
            #expect(counts == Dictionary(grouping: all, by: \.state).mapValues(\.count))
        },
        RecordsConformance("registrations are found by unit and state") { records in
            try records.prepare(people: 0)
            try records.write { books in
                for (index, state) in RegistrationState.allCases.enumerated() {
                    let unit: UnitCode = index.isMultiple(of: 2) ? "u1" : "u2"
                    let id = RegistrationID("r\(10 + index)")
                    try books.insert(
                        Samples.registration(id, person: index, state, unit: unit))
                }
            }
            func states(
                _ unit: UnitCode?, _ states: Set<RegistrationState>?
            ) throws -> [RegistrationState] {
                try records.read {
                    try $0.registrations(in: Samples.exam, of: unit, states: states).map(\.state)
                }
            }
            #expect(try states(nil, nil) == RegistrationState.allCases)
            #expect(try states("u2", nil).count == RegistrationState.allCases.count / 2)
            #expect(try states("u3", nil).isEmpty)
            #expect(try states(nil, [.locked, .draft]) == [.draft, .locked])
            #expect(try states("u1", [.draft, .submitted]) == [.draft])
            #expect(try states("u1", []).isEmpty)
        },
        RecordsConformance("an id is given once; a person has one live registration") { records in
            try records.prepare(people: 1)
            try expectFault(records) { try $0.insert(Samples.registration("r1", person: 5)) }
            for state in RegistrationState.allCases where !state.isFinal {
                try expectFault(records, "\(state)") {
                    try $0.insert(Samples.registration("r2", person: 0, state))
                }
            }
        },
        RecordsConformance("whose registration has ended may register anew") { records in
            try records.prepare(people: 0)
            let ended = RegistrationState.allCases.filter(\.isFinal)
            try records.write { books in
                for (index, state) in ended.enumerated() {
                    try books.insert(
                        Samples.registration(RegistrationID("r\(index)"), person: 0, state))
                }
                try books.insert(Samples.registration("r9", person: 0, .draft))
            }
            try expectFault(records) {
                try $0.update(Samples.registration("r0", person: 0, .draft))
            }
            try records.write { try $0.update(Samples.registration("r9", person: 0, .withdrawn)) }
            try records.write { try $0.update(Samples.registration("r0", person: 0, .draft)) }
        },
        RecordsConformance("an update replaces form and state of one that exists") { records in
            try records.prepare(people: 2)
            let new = try Samples.registration("r1", person: 7, .approved, unit: "u9")
            try records.write { try $0.update(new) }
            #expect(try records.read { try $0.registration("r1", in: Samples.exam) } == new)
            try records.write { try $0.insert(Samples.registration("r8", person: 0)) }
            try expectFault(records) { try $0.update(Samples.registration("r3", person: 3)) }
            try expectFault(records) { try $0.update(Samples.registration("r2", person: 7)) }
        },
        RecordsConformance("decisions are kept in the order in which they were made") { records in
            try records.prepare(people: 2)
            let kinds: [ReviewEvent.Kind] = [.unitPass, .officeReturn, .resubmit, .officePass]
            for kind in kinds {
                try records.write {
                    try $0.append(Samples.decision(on: "r1", kind), in: Samples.exam)
                }
            }
            try records.write {
                try $0.append(Samples.decision(on: "r2", .submit), in: Samples.exam)
            }
            let decisions = try records.read { try $0.decisions(on: "r1", in: Samples.exam) }
            #expect(decisions.map(\.event) == kinds)
            #expect(decisions.first == (try Samples.decision(on: "r1", .unitPass)))
            #expect(try records.read { try $0.decisions(on: "r3", in: Samples.exam) }.isEmpty)
            try expectFault(records) {
                try $0.append(Samples.decision(on: "r3", .submit), in: Samples.exam)
            }
        },
    ]
}
