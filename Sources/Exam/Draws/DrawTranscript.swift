import Seals
package import Vocabulary

/// Everything about a draw that a stranger needs to compute it again.
package struct DrawTranscript: Hashable, Sendable {
    package let announcement: DrawAnnouncement
    /// Each witness's secret in hexadecimal.
    package let nonces: [String: String]
    /// The office's sealed secret in hexadecimal; nil for a draw without one.
    package let sealedNonce: String?
    /// One text for each announced source: `source=value`.
    package let externalValues: [String]
    package let inputs: [String: JSON]
    package let seed: String
    package let streams: [StreamUse]
    package let result: JSON

    /// Draws, and writes down what was done.
    ///
    /// - Throws: the procedure's `Refusal`; `draw.not-as-announced` when a secret or an outside
    ///   value is missing, a revealed secret is not the committed one, or the inputs are others.
    package init(
        announcement: DrawAnnouncement, nonces: [String: String], sealedNonce: String? = nil,
        externalValues: [String], inputs: [String: JSON], procedure: any DrawProcedure
    ) throws(Refusal) {
        self.announcement = announcement
        self.nonces = nonces
        self.sealedNonce = sealedNonce
        self.externalValues = externalValues
        self.inputs = inputs
        let opened: OpenedDraw
        do {
            opened = try OpenedDraw(
                announcement: announcement, nonces: nonces, sealedNonce: sealedNonce,
                externalValues: externalValues, inputs: inputs)
        } catch {
            throw Refusal(
                "draw.not-as-announced", "抽取与公告不符：\(error.place),\(error.message.chinese)",
                "the draw is not the announced one: \(error.place), \(error.message.english)")
        }
        let context = opened.context
        result = try procedure.draw(
            inputs: inputs, parameters: announcement.parameters, in: context)
        streams = context.streamLog
        seed = opened.seedText
    }

    /// As published. `transcript_digest` covers all other members.
    package var json: JSON {
        var members = members
        members["transcript_digest"] = .text(
            DrawTranscript.digest(.object(members), announcement.hash))
        return .object(members)
    }

    private var members: [String: JSON] {
        var members: [String: JSON] = [
            "announcement": announcement.json,
            "nonces": .object(nonces.mapValues(JSON.text)),
            "external_values": JSON(externalValues), "inputs": .object(inputs),
            "seed": .text(seed), "streams": DrawTranscript.json(streams), "result": result,
            "result_digest": .text(DrawTranscript.digest(result, announcement.hash)),
        ]
        if let sealedNonce { members["sealed_nonce"] = .text(sealedNonce) }
        return members
    }

    static func digest(_ json: JSON, _ hash: HashAlgorithm) -> String {
        hash.hexadecimalDigest(json.canonical)
    }

    static func json(_ streams: [StreamUse]) -> JSON {
        .array(streams.map { [.text($0.purpose), .int($0.bytes), .int($0.rejections)] })
    }
}
