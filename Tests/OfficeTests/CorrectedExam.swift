import Bank
import Grading
import Office
import Papers
import Records
import Testing
import Vocabulary

/// The sample exam, scored, with what tests of corrections need of it.
struct CorrectedExam {
    static let proposer = Actor("editor-1", as: .questionEditor)
    static let decider = Actor("office-2", as: .officeClerk)
    static let afterwards = Times.results.adding(minutes: 60)
    static let signatures = ["主任甲", "委员乙"]

    let bench: Bench

    /// - Parameter isPublished: whether the results are out.
    init(isPublished: Bool = false, on records: any Records = MemoryRecords()) throws {
        bench = try Bench(.graded, on: records)
        if isPublished {
            try bench.office.publishResults(Act(by: People.clerk, at: Times.results))
        }
    }

    init(_ bench: Bench) { self.bench = bench }

    var office: ExamOffice { bench.office }

    /// The multiple response item that most papers have, and somebody has not right.
    func item() throws -> ItemID {
        let scores = try office.itemUses()
        let best = scores.filter { $0.key.text.hasPrefix("多") && $0.value.right < $0.value.papers }
            .max { ($0.value.papers, $1.key) < ($1.value.papers, $0.key) }
        return try #require(best?.key)
    }

    /// Proposes and decides by two people.
    @discardableResult
    func correct(_ correction: Correction, key: String? = nil) throws -> Int {
        let number = try #require(try propose(correction))
        try decide(number, key: key)
        return number
    }

    /// What it would change, asked by the question editor.
    func whatIf(_ correction: Correction) throws -> CorrectionPreview {
        try office.whatIf(
            correction, Act(by: CorrectedExam.proposer, at: CorrectedExam.afterwards))
    }

    @discardableResult
    func propose(_ correction: Correction, by actor: Actor = proposer) throws -> Int? {
        try office.propose(
            correction, because: "标准答案依据的条文已经修改", evidence: "专家组会议纪要第3号",
            Act(by: actor, at: CorrectedExam.afterwards))
    }

    @discardableResult
    func decide(
        _ number: Int, approves: Bool = true, by actor: Actor = decider, key: String? = nil
    ) throws -> Int? {
        let record = try office.correction(number)
        return try office.decide(
            correction: number,
            CorrectionVerdict(
                isApproved: approves, note: "同意专家组意见",
                signatures: CorrectedExam.signatures,
                figures: record.decision == nil
                    ? try office.figures(of: number, Act(by: actor, at: CorrectedExam.afterwards))
                        .digest : record.figures),
            Act(by: actor, at: CorrectedExam.afterwards.adding(minutes: number), key: key))
    }

    func scores() throws -> [ScoreRecord] { try bench.read { try $0.scores(in: office.exam) } }

    func totals() throws -> [Marks] { try scores().map(\.total) }
}
