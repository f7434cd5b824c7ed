import Support
import Testing
import Vocabulary

@Suite("JSON read and written again")
struct JSONRoundTripTests {
    @Test("canonical text is read as the value that wrote it", arguments: 1...200)
    func identity(seed: UInt64) throws {
        var random = RandomJSON(seed: seed)
        let json = random.value()
        let again = try JSON(parsing: json.canonical)
        #expect(again == json, "seed \(seed)")
        #expect(again.canonical == json.canonical, "seed \(seed)")
        #expect(again.firstDifference(from: json, at: "json") == nil, "seed \(seed)")
    }

    @Test("any spelling of a value has the same canonical text", arguments: 1...200)
    func spelling(seed: UInt64) throws {
        var random = RandomJSON(seed: seed)
        let json = random.value()
        let spelled = random.spelled(json)
        let again = try JSON(parsing: Array(spelled.utf8))
        #expect(again.canonical == json.canonical, "seed \(seed): \(spelled)")
    }

    @Test("a canonical text that is cut short is refused or another value", arguments: 1...60)
    func cutShort(seed: UInt64) throws {
        var random = RandomJSON(seed: seed)
        let json = JSON.array([random.value(), random.value()])
        let whole = json.canonical
        for count in 0..<whole.count {
            #expect(throws: JSON.ParseError.self, "seed \(seed), \(count) bytes") {
                try JSON(parsing: Array(whole.prefix(count)))
            }
        }
    }

    @Test("no bytes at all make the reader fail otherwise than by refusing", arguments: 1...200)
    func anyBytes(seed: UInt64) {
        var random = RandomJSON(seed: seed)
        var seeded = Seeded(seed: seed)
        var bytes = random.value().canonical
        for _ in 0..<3 {
            bytes[seeded.number(in: 0...bytes.count - 1)] = UInt8(seeded.number(in: 0...255))
        }
        do {
            let json = try JSON(parsing: bytes)
            #expect((try? JSON(parsing: json.canonical)) == json, "seed \(seed)")
        } catch {
            #expect((0...bytes.count).contains(error.offset), "seed \(seed): \(error.reason)")
        }
    }
}
