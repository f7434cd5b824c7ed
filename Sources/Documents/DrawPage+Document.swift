import Draws
package import Office
package import Pages
package import Programme
import Seals
package import Vocabulary

extension DrawPage {
    /// The page of a draw that was made.
    ///
    /// - Parameters:
    ///   - isSealed: whether secrets, values and seed are still kept back.
    ///   - drawnAt: from the audit chain.
    ///   - transcript: the name of the file to check.
    package init(
        _ record: DrawRecord, _ facts: DrawFacts, of programme: ExamProgramme, isSealed: Bool,
        drawnAt: Moment?, transcript: String
    ) {
        let announcement = facts.announcement
        var witnesses = announcement.commitments.sorted { $0.key < $1.key }.map {
            Witness(
                name: $0.key, commitment: $0.value,
                secret: facts.nonces[$0.key])
        }
        if let sealed = announcement.sealedCommitment {
            witnesses.append(
                Witness(
                    name: "主办单位（封存）", commitment: sealed,
                    secret: isSealed ? nil : facts.sealedNonce))
        }
        self.init(
            title: "\(programme.title)\(record.kind.chinese)抽取公示",
            summary: DrawPage.summary(record.kind),
            drawn: drawnAt.map { "\($0.date.chinese) \($0.clock)" } ?? "见审计记录",
            announcement: Announcement(
                published: "\(record.announcedAt.date.chinese) \(record.announcedAt.clock)",
                digest: hexadecimal(announcement.digest), procedure: announcement.procedure,
                hash: announcement.hash.rawValue.uppercased(), version: "\(record.version)",
                reason: record.reason.isEmpty ? nil : record.reason,
                inputs: announcement.inputDigests.sorted { $0.key < $1.key }.map {
                    Entry($0.key, $0.value)
                }),
            witnesses: witnesses, values: facts.values.map(DrawPage.value),
            seed: isSealed ? nil : facts.seed, results: facts.figures,
            resultDigest: facts.resultDigest, transcript: transcript,
            organiser: programme.organiser.name)
    }

    private static func summary(_ kind: DrawKind) -> String {
        switch kind {
        case .seats: "为审核通过的考生随机编排场次、考场和座位，同一单位的考生尽量不相邻。"
        case .papers: "从题库中为每名考生随机抽取一份难度相当的试卷。"
        case .lateSeats: "为补录和调整的考生在空余座位中随机编排座位，其他考生的座位不变。"
        case .makeUpPapers: "为补考和调整的考生单独随机抽取试卷，难度与其他试卷相当，其他考生的试卷不变。"
        }
    }

    /// `source=value` as two cells.
    private static func value(_ text: String) -> Entry {
        guard let mark = text.lastIndex(of: "=") else { return Entry(text, "") }
        return Entry(String(text[..<mark]), String(text[text.index(after: mark)...]))
    }
}
