package import Seals
package import Vocabulary

/// What is published before a draw: what will be drawn from which inputs by which procedure, who
/// has committed to a secret, and which outside values will be taken.
package struct DrawAnnouncement: Hashable, Sendable {
    package let exam: String
    /// The procedure by name and version, such as `seats/2`.
    package let procedure: String
    package let hash: HashAlgorithm
    /// 1 for the first draw; a draw that replaces another has the next number and says why.
    package let version: Int
    package let reason: String
    /// The parameters of the procedure.
    package let parameters: JSON
    /// Digest of each input's canonical JSON, in hexadecimal, by the input's name.
    package let inputDigests: [String: String]
    /// Each witness's commitment in hexadecimal.
    package let commitments: [String: String]
    /// The office's commitment to the sealed secret, for draws that are revealed later.
    package let sealedCommitment: String?
    /// The outside sources, by exact identifier, whose values will be taken.
    package let externalSources: [String]

    package init(
        exam: String, procedure: String, hash: HashAlgorithm, version: Int = 1,
        reason: String = "", parameters: JSON, inputs: [String: JSON],
        commitments: [String: String], sealedCommitment: String? = nil,
        externalSources: [String]
    ) {
        self.exam = exam
        self.procedure = procedure
        self.hash = hash
        self.version = version
        self.reason = reason
        self.parameters = parameters
        self.inputDigests = inputs.mapValues { hash.hexadecimalDigest($0.canonical) }
        self.commitments = commitments
        self.sealedCommitment = sealedCommitment
        self.externalSources = externalSources
    }

    /// As published; its canonical text is what `digest` hashes.
    package var json: JSON {
        var members: [String: JSON] = [
            "commitments": .object(commitments.mapValues(JSON.text)),
            "exam": .text(exam), "external": JSON(externalSources),
            "hash": .text(hash.rawValue), "inputs": .object(inputDigests.mapValues(JSON.text)),
            "parameters": parameters, "procedure": .text(procedure), "reason": .text(reason),
            "scheme": .text(DrawScheme.name), "version": .int(version),
        ]
        if let sealedCommitment { members["sealed"] = .text(sealedCommitment) }
        return .object(members)
    }

    package var digest: [UInt8] { hash.digest(json.canonical) }

    /// Reads an announcement as published.
    ///
    /// - Throws: `DrawProblem` naming the member that is missing, of another kind or unknown.
    package init(json: JSON) throws(DrawProblem) {
        let members = try TranscriptMembers(json, at: "announcement")
        try members.allow([
            "commitments", "exam", "external", "hash", "inputs", "parameters", "procedure",
            "reason", "scheme", "version", "sealed",
        ])
        guard try members.text("scheme") == DrawScheme.name else {
            throw DrawProblem(
                "announcement.scheme", "这不是 \(DrawScheme.name) 的抽取记录。",
                "the scheme is not \(DrawScheme.name)")
        }
        guard let hash = HashAlgorithm(rawValue: try members.text("hash")) else {
            throw DrawProblem("announcement.hash", "未知的杂凑算法。", "an unknown hash")
        }
        self.hash = hash
        exam = try members.text("exam")
        procedure = try members.text("procedure")
        version = try members.int("version")
        reason = try members.text("reason")
        parameters = try members.member("parameters")
        inputDigests = try members.texts("inputs")
        commitments = try members.texts("commitments")
        sealedCommitment = try members.optionalText("sealed")
        externalSources = try members.list("external")
    }
}
