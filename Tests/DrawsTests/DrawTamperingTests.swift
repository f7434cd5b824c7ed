import Draws
import Seals
import Support
import Testing
import Vocabulary

@Suite("Nothing in a transcript can be changed unnoticed")
struct DrawTamperingTests {
    private static let verifier = DrawVerifier(procedures: [LettersProcedure()])

    /// What the place of a problem begins with.
    private static let places = [
        "byte ", "transcript.", "announcement.", "nonces.", "sealed_nonce", "external_values",
        "inputs", "seed", "result", "streams", "result_digest", "transcript_digest",
    ]

    /// The place of the problem; nil when the file was taken for sound.
    private func place(in file: [UInt8]) -> String? {
        do {
            _ = try Self.verifier.verify(file)
            return nil
        } catch {
            return error.place
        }
    }

    @Test(
        "every byte is covered: changed to another one, it is found out and placed",
        arguments: HashAlgorithm.allCases, [20_171_110, 20_261_123] as [UInt64])
    func everyByte(hash: HashAlgorithm, seed: UInt64) throws {
        var seeded = Seeded(seed: seed)
        let file = SampleDraw.file(of: try SampleDraw(hash: hash).transcript().json)
        try #require(place(in: file) == nil)
        #expect(file.count > 1500)
        for index in file.indices {
            var changed = file
            changed[index] ^= UInt8(seeded.number(in: 1...255))
            let place = place(in: changed)
            let isPlaced = Self.places.contains { place?.utf8.starts(with: $0.utf8) == true }
            #expect(isPlaced, "seed \(seed), byte \(index): \(place ?? "taken for sound")")
        }
    }

    @Test("every digit is covered: changed to another digit, it is found out")
    func everyDigit() throws {
        let file = SampleDraw.file(of: try SampleDraw().transcript().json)
        for index in file.indices where (48...57).contains(file[index]) {
            var changed = file
            changed[index] = file[index] == 57 ? 48 : file[index] + 1
            #expect(place(in: changed) != nil, "byte \(index)")
        }
    }

    @Test("a file that was cut short anywhere is found out")
    func everyLength() throws {
        let file = SampleDraw.file(of: try SampleDraw().transcript().json)
        for count in file.indices {
            let place = place(in: Array(file.prefix(count)))
            #expect(place == "byte \(count)", "\(count) bytes of \(file.count)")
        }
    }

    @Test("two bytes exchanged, one left out or one put in are found out", arguments: 1...40)
    func otherEdits(seed: UInt64) throws {
        var seeded = Seeded(seed: seed)
        let file = SampleDraw.file(of: try SampleDraw().transcript().json)
        for _ in 0..<10 {
            let index = seeded.number(in: 0...file.count - 2)
            var exchanged = file
            exchanged.swapAt(index, seeded.number(in: 0...file.count - 1))
            var shorter = file
            shorter.remove(at: index)
            var longer = file
            longer.insert(UInt8(seeded.number(in: 0...255)), at: index)
            for changed in [exchanged, shorter, longer] where changed != file {
                #expect(place(in: changed) != nil, "seed \(seed), byte \(index)")
            }
        }
    }
}
