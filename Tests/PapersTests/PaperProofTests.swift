import Draws
import Papers
import Seals
import Testing
import Vocabulary

/// A candidate's proof of the own paper.
@Suite("The proof of a paper")
struct PaperProofTests {
    private func transcript(people: Int = 7) throws -> DrawTranscript {
        let exam = RandomExam(seed: 2, .init(people: people))
        let nonce = [UInt8](repeating: 7, count: 32)
        let announcement = DrawAnnouncement(
            exam: "test", procedure: "papers/2", hash: .sm3, parameters: [:],
            inputs: exam.inputs,
            commitments: [
                "w": hexadecimal(
                    DrawScheme.commitment(to: nonce, by: "w", exam: "test", hash: .sm3))
            ], externalSources: ["ball"])
        return try DrawTranscript(
            announcement: announcement, nonces: ["w": hexadecimal(nonce)],
            externalValues: ["ball=7"], inputs: exam.inputs, procedure: PaperDraw())
    }

    @Test("everybody's proof leads to the root of the draw", arguments: [1, 2, 7])
    func everybody(people: Int) throws {
        let transcript = try transcript(people: people)
        let proofs = try #require(PaperProofs(transcript: transcript.json))
        for number in 0..<people {
            let proof = try #require(proofs.proof(of: RegistrationID("R\(padded(number))")))
            #expect(proof.root == transcript.result["root"]?.text)
            #expect(try PaperProof.verified(proof.json) == proof)
        }
        #expect(proofs.proof(of: "R9999") == nil)
    }

    @Test("no member of a proof can be changed")
    func tampered() throws {
        let drawn = try transcript()
        let proofs = try #require(PaperProofs(transcript: drawn.json))
        let proof = try #require(proofs.proof(of: "R0003"))
        let members = try #require(proof.json.object)
        for name in members.keys.sorted() {
            for value in changes(of: members[name] ?? []) {
                var changed = members
                changed[name] = value
                #expect(throws: DrawProblem.self, "\(name)") {
                    try PaperProof.verified(.object(changed))
                }
            }
        }
        #expect(throws: DrawProblem.self) {
            try PaperProof.verified(.object(members.merging(["more": 1], uniquingKeysWith: { $1 })))
        }
    }

    private func changes(of value: JSON) -> [JSON] {
        if let number = value.int { return [.int(number + 1), .int(number - 1)] }
        if let text = value.text {
            let other = text.hasPrefix("0") ? "1" : "0"
            return [.text(other + text.dropFirst()), .text(text + "0"), ""]
        }
        var rows = value.array ?? []
        guard !rows.isEmpty else { return [] }
        rows.swapAt(0, rows.count - 1)
        return [.array(rows), .array(Array(rows.dropFirst())), []]
    }

    @Test("the salts of the words come along where they are asked for")
    func salts() throws {
        let drawn = try transcript()
        let proofs = try #require(PaperProofs(transcript: drawn.json))
        let proof = try #require(proofs.proof(of: "R0003") { _ in [1, 2] })
        #expect(Set(proof.textSalts) == ["0102"])
        #expect(proof.textSalts.count == proof.items.array?.count)
    }
}
