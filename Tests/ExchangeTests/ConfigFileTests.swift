import Admissions
import Exchange
import Foundation
import Grading
import Papers
import Programme
import Seating
import Testing
import Vocabulary

@Suite("The configs of the house")
struct ConfigFileTests {
    @Test(
        "each is read without findings",
        arguments: [
            "guangyuan-2017-1.yaml", "guangyuan-2017-2.yaml", "leaders-pre-appointment.yaml",
            "province-drill.yaml", "guangyuan-2017-1-makeup.yaml", "example.annotated.yaml",
        ])
    func sound(_ name: String) throws {
        let (programme, findings) = ExamConfigReader.read(
            try ConfigFixture.bytes(of: name), file: name)
        #expect(findings == [])
        #expect(programme != nil)
    }

    @Test(
        "both rounds of Guangyuan seat everybody in two days",
        arguments: [("guangyuan-2017-1.yaml", 1, 1052), ("guangyuan-2017-2.yaml", 2, 1051)])
    func guangyuan(_ name: String, _ round: Int, _ candidates: Int) throws {
        let programme = try programme(name)
        #expect(programme.round == round)
        #expect(programme.expectedCandidates == candidates)
        #expect(programme.sites.count == 4)
        #expect(Set(programme.rooms.map(\.machines)) == [30, 45])
        #expect(programme.seatsPerSession == 536)
        #expect(programme.capacity == 1072)
        #expect(programme.blueprint.itemCount == 80)
        #expect(programme.delivery.minutes == 90)
        #expect(programme.grading.passMark == Marks(60))
        #expect(
            programme.blueprint.sections.compactMap(\.type.itemType).map {
                programme.grading.policy(for: $0)
            } == [
                .single, .allOrNothing, .trueFalse,
            ])
    }

    @Test("leaders are few, their names stay inside, and their paper is their own")
    func leaders() throws {
        let programme = try programme("leaders-pre-appointment.yaml")
        #expect(programme.kind == .preAppointment)
        #expect(programme.visibility == .restricted)
        #expect(programme.expectedCandidates == 12)
        #expect(programme.rooms.count == 1)
        #expect(programme.blueprint.part == "leaders")
        #expect(programme.blueprint.fullMarks == Marks(100))
        #expect(programme.seating.separation == .none)
        #expect(programme.seating.announcement == .atCheckIn)
        #expect(programme.bulletin.form == .brief)
        #expect(programme.bulletin.addressees.count == 1)
    }

    @Test("a province has 101 sites, and rooms written as groups are counted on")
    func province() throws {
        let programme = try programme("province-drill.yaml")
        #expect(programme.expectedCandidates == 176_000)
        #expect(programme.sites.count == 101)
        #expect(programme.capacity == 195_200)
        #expect(programme.blueprint.itemCount == 85)
        #expect(programme.blueprint.fullMarks == Marks(100))
        #expect(programme.numbering.site == 3)
        #expect(
            programme.sessions.map(\.id.text).joined(separator: " ") == "01 02 03 04 05 06 07 08")
        #expect(programme.sessions[3].start.description == "2026-04-14T14:30:00+08:00")
        #expect(programme.sites[1].rooms.first?.id == "011")
        #expect(programme.sites[1].rooms.last?.name == "第5考场")
        #expect(programme.rooms.last?.id == "610")
    }

    @Test("what is left out has the default that the annotated example states")
    func defaults() throws {
        let programme = try #require(
            ExamConfigReader.read(ConfigFixture.text, file: "exam.yaml").programme)
        #expect(programme.visibility == .public)
        #expect(programme.admission.minimumAge == 18)
        #expect(programme.admission.maximumAge == nil)
        #expect(programme.admission.ageOn == programme.sessions[0].start.date)
        #expect(programme.admission.blockedEstablishments.count == 5)
        #expect(programme.admission.photo == nil)
        #expect(programme.numbering.total == 12)
        #expect(programme.seating.sparePercent == 10)
        #expect(programme.seating.announcement == .onTicket)
        #expect(programme.delivery.graceSeconds == 60)
        #expect(programme.blueprint.toleranceMilli == 30)
        #expect(programme.blueprint.margins.isEmpty)
        #expect(programme.grading.fullMarks == Marks(100))
        #expect(programme.grading.rounding == .standard)
        #expect(
            programme.grading.policy(for: .multipleResponse) == .perOption(Marks(hundredths: 50)))
        #expect(programme.draw.hash == .sm3)
        #expect(programme.bulletin.excellentFrom == Marks(90))
        #expect(programme.bulletin.documentNumber == nil)
    }

    @Test("the annotated example documents every key that the reader asks for")
    func everyKeyIsDocumented() throws {
        let example = String(
            decoding: try ConfigFixture.bytes(of: "example.annotated.yaml"), as: UTF8.self)
        let keys = try keysInReader()
        #expect(keys.count > 80)
        for key in keys {
            #expect(example.contains("\(key):") || example.contains("# \(key) "), "\(key)")
        }
    }

    /// The keys as they stand in the source of the reader.
    private func keysInReader() throws -> [String] {
        let folder = ConfigFixture.root.appending(path: "Sources/Exchange/Configs/Parts")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        let call = /[a-z]+\(\s*"([A-Za-z]+)"/
        let keys = try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).matches(of: call).map { String($0.1) }
        }
        return Set(keys).sorted()
    }

    private func programme(_ name: String) throws -> ExamProgramme {
        try ExamConfigReader.programme(try ConfigFixture.bytes(of: name), file: name)
    }
}
