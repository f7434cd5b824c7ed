/// The public page of a draw (公开抽取): what was announced, who committed to what, which values
/// came from outside, and how anybody computes the result again.
///
/// Digests and secrets are in hexadecimal, as in the transcript.
package struct DrawPage: Hashable, Sendable {
    /// Such as 广元市2017年第一期行政执法资格考试 考场座位抽取公示.
    package let title: String
    /// In plain words, what was drawn for whom.
    package let summary: String
    /// When it was drawn, such as 2017年11月1日 10:00.
    package let drawn: String
    /// What was fixed beforehand.
    package let announcement: Announcement
    /// Those whose secrets made the seed.
    package let witnesses: [Witness]
    /// Values that were known only after the announcement (外部公开值).
    package let values: [Entry]
    /// Nil while the draw is sealed: the seed then tells the papers.
    package let seed: String?
    /// What came out, as names and numbers, such as 已编座位 and 1,052.
    package let results: [Entry]
    /// The digest of the whole result, as in the transcript.
    package let resultDigest: String
    /// The file to check, such as seats.draw.json.
    package let transcript: String
    /// The office that holds the exam.
    package let organiser: String

    /// The page of one draw; a sealed one has no seed yet.
    package init(
        title: String, summary: String, drawn: String, announcement: Announcement,
        witnesses: [Witness], values: [Entry], seed: String?, results: [Entry],
        resultDigest: String, transcript: String, organiser: String
    ) {
        self.title = title
        self.summary = summary
        self.drawn = drawn
        self.announcement = announcement
        self.witnesses = witnesses
        self.values = values
        self.seed = seed
        self.results = results
        self.resultDigest = resultDigest
        self.transcript = transcript
        self.organiser = organiser
    }
}
