import Seals
import Vocabulary

/// Re-computes a draw from its transcript alone.
package struct DrawVerifier: Sendable {
    private let procedures: [String: any DrawProcedure]

    package init(procedures: [any DrawProcedure]) {
        self.procedures = Dictionary(
            procedures.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }

    /// What a sound transcript says of itself.
    package struct Verdict: Hashable, Sendable {
        package let exam: String
        package let procedure: String
        package let version: Int
        /// To be compared with the announcement that was published before the draw.
        package let announcementDigest: String
        package let resultDigest: String
        package let streams: Int
    }

    /// Reads a transcript file and computes everything in it again.
    ///
    /// - Throws: `DrawProblem`, the first thing that is wrong, and where.
    package func verify(_ file: [UInt8]) throws(DrawProblem) -> Verdict {
        let json = try parse(file)
        let members = try TranscriptMembers(json, at: "transcript")
        try members.allow([
            "announcement", "nonces", "sealed_nonce", "external_values", "inputs", "seed",
            "streams", "result", "result_digest", "transcript_digest",
        ])
        let announcement = try DrawAnnouncement(json: try members.member("announcement"))
        try equal(try members.member("announcement"), announcement.json, at: "announcement")
        let opened = try OpenedDraw(
            announcement: announcement, nonces: try members.texts("nonces"),
            sealedNonce: try members.optionalText("sealed_nonce"),
            externalValues: try members.list("external_values"),
            inputs: try TranscriptMembers(try members.member("inputs"), at: "inputs").members)
        try equal(try members.member("seed"), .text(opened.seedText), at: "seed")
        try recompute(members, announcement, opened)
        try checkDigests(members, announcement)
        return Verdict(
            exam: announcement.exam, procedure: announcement.procedure,
            version: announcement.version,
            announcementDigest: hexadecimal(announcement.digest),
            resultDigest: try members.text("result_digest"),
            streams: opened.context.streamLog.count)
    }

    private func parse(_ file: [UInt8]) throws(DrawProblem) -> JSON {
        let json: JSON
        do {
            json = try JSON(parsing: file)
        } catch {
            throw DrawProblem(
                "byte \(error.offset)", "不是有效的记录文件。", "not a transcript: \(error.reason)")
        }
        let canonical = json.canonical + [0x0A]
        if canonical != file {
            let offset =
                zip(canonical, file).enumerated().first { $1.0 != $1.1 }?.offset
                ?? min(canonical.count, file.count)
            throw DrawProblem(
                "byte \(offset)", "不是规范的 JSON 写法。", "the file is not in canonical JSON")
        }
        return json
    }

    private func recompute(
        _ members: TranscriptMembers, _ announcement: DrawAnnouncement, _ opened: OpenedDraw
    ) throws(DrawProblem) {
        guard let procedure = procedures[announcement.procedure] else {
            throw DrawProblem(
                "announcement.procedure", "未知的抽取程序 \(announcement.procedure)。",
                "an unknown procedure \(announcement.procedure)")
        }
        let inputs = try TranscriptMembers(try members.member("inputs"), at: "inputs").members
        let result: JSON
        do {
            result = try procedure.draw(
                inputs: inputs, parameters: announcement.parameters, in: opened.context)
        } catch {
            throw DrawProblem(
                "inputs", "无法由输入重新抽取：\(error.message.chinese)",
                "the inputs cannot be drawn from: \(error.message.english)")
        }
        try equal(try members.member("result"), result, at: "result")
        let streams = DrawTranscript.json(opened.context.streamLog)
        try equal(try members.member("streams"), streams, at: "streams")
    }

    private func checkDigests(
        _ members: TranscriptMembers, _ announcement: DrawAnnouncement
    ) throws(DrawProblem) {
        let result = try members.member("result")
        try equal(
            try members.member("result_digest"),
            .text(DrawTranscript.digest(result, announcement.hash)), at: "result_digest")
        var covered = members.members
        covered["transcript_digest"] = nil
        try equal(
            try members.member("transcript_digest"),
            .text(DrawTranscript.digest(.object(covered), announcement.hash)),
            at: "transcript_digest")
    }

    private func equal(
        _ written: JSON, _ computed: JSON, at place: String
    ) throws(DrawProblem) {
        guard let difference = written.firstDifference(from: computed, at: place) else { return }
        throw DrawProblem(
            difference, "与重新计算的结果不符。", "differs from what was computed again")
    }
}
