/// The bulletin in brief, for exams whose results are nobody's business but the addressee's: a few
/// lines on one page, without annexes, names and units (practice 1.11).
package struct BriefBulletinPage: Hashable, Sendable {
    /// 发文机关标志, 发文字号 and title.
    package let masthead: BulletinPage.Masthead
    /// The one addressee.
    package let addressee: String
    /// The paragraphs, usually two.
    package let lines: [String]
    /// Who signs, and the date.
    package let signature: BulletinPage.Signature
    /// Where the figures come from and how to check that they are those, at the end; nil leaves it
    /// out.
    package let source: String?

    /// A bulletin to one addressee.
    package init(
        masthead: BulletinPage.Masthead, addressee: String, lines: [String],
        signature: BulletinPage.Signature, source: String? = nil
    ) {
        self.masthead = masthead
        self.addressee = addressee
        self.lines = lines
        self.signature = signature
        self.source = source
    }
}
