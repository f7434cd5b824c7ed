import Draws
import Seals
import Testing
import Vocabulary

@Suite("Announcements")
struct DrawAnnouncementTests {
    private static let json = SampleDraw().announcement.json

    private func problem(of json: JSON) throws -> DrawProblem {
        try #require(throws: DrawProblem.self) { try DrawAnnouncement(json: json) }
    }

    @Test(
        "an announcement without one of its members is refused, at its place",
        arguments: [
            "commitments", "exam", "external", "hash", "inputs", "parameters", "procedure",
            "reason", "scheme", "version",
        ])
    func missing(member: String) throws {
        let problem = try problem(of: Self.json.setting([member], to: nil))
        #expect(problem.place == "announcement.\(member)")
    }

    @Test(
        "a member of another kind is refused, at its place",
        arguments: [
            ("commitments", ["A"]), ("commitments", ["A": 1]), ("exam", 1), ("external", "drand"),
            ("external", ["drand", 1]), ("hash", 3), ("hash", "md5"), ("hash", "SM3"),
            ("inputs", ["names": .null]), ("procedure", .null),
            ("reason", false), ("scheme", "ZHIKAO-DRAW/2"), ("scheme", 1), ("version", "1"),
            ("sealed", 1), ("sealed", .null), ("note", "x"),
        ] as [(String, JSON)])
    func kinds(member: String, value: JSON) throws {
        let problem = try problem(of: Self.json.setting([member], to: value))
        #expect(problem.place == "announcement.\(member)")
    }

    @Test("what is no object is refused", arguments: [.null, [], "x", 1] as [JSON])
    func noObject(json: JSON) throws {
        #expect(try problem(of: json).place == "announcement")
    }

    @Test(
        "an announcement is read as it was published", arguments: HashAlgorithm.allCases,
        [true, false])
    func roundTrip(hash: HashAlgorithm, isSealed: Bool) throws {
        let announcement = SampleDraw(hash: hash, isSealed: isSealed).announcement
        let again = try DrawAnnouncement(json: try JSON(parsing: announcement.json.canonical))
        #expect(again == announcement)
        #expect(again.digest == announcement.digest)
        #expect(again.json.canonical == announcement.json.canonical)
        #expect((again.sealedCommitment != nil) == isSealed)
    }

    @Test("the digest is that of the canonical text, inputs are announced by their digests")
    func digests() {
        let draw = SampleDraw()
        #expect(draw.announcement.digest == HashAlgorithm.sm3.digest(Self.json.canonical))
        let names = draw.inputs["names"]?.canonical ?? []
        #expect(
            draw.announcement.inputDigests["names"] == hexadecimal(HashAlgorithm.sm3.digest(names)))
        #expect(draw.announcement.inputDigests.keys.sorted() == ["names", "room"])
    }
}
