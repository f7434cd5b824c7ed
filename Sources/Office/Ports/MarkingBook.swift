package import Vocabulary

/// One answer that people mark, as it stood when marking was opened.
package struct MarkingTaskRecord: Hashable, Sendable {
    /// By which markers know it.
    package let code: MarkingCode
    package let sheet: SheetCode
    package let item: ItemID
    /// Full marks of the item.
    package let full: Marks
    /// What was answered; empty when nothing was.
    package let answer: String

    package init(
        code: MarkingCode, sheet: SheetCode, item: ItemID, full: Marks, answer: String
    ) {
        self.code = code
        self.sheet = sheet
        self.item = item
        self.full = full
        self.answer = answer
    }

    /// Nothing was answered: no marker gets it.
    package var isBlank: Bool { answer.isEmpty }
}

/// To whom a place at an answer was dealt. Of one place the highest version counts.
package struct MarkingDealRecord: Hashable, Sendable {
    package let code: MarkingCode
    /// 1 to 3: first, second, third marker.
    package let place: Int
    /// 1 when marking was opened; one more each time that answers were dealt anew.
    package let version: Int
    package let marker: AccountID

    package init(code: MarkingCode, place: Int, version: Int, marker: AccountID) {
        self.code = code
        self.place = place
        self.version = version
        self.marker = marker
    }
}

/// What a marker, or the leader, said about an answer. Appended, never edited.
package struct MarkRecord: Hashable, Sendable {
    package let code: MarkingCode
    /// 1 to 3: first, second, third marker; 4: the leader; 0: an answer that is marked again.
    package let place: Int
    /// From 1 within the place.
    package let revision: Int
    package let marker: AccountID
    package let at: Moment
    /// Nil when the answer was flagged instead.
    package let mark: Marks?
    /// Why it was flagged, by name; empty for a mark.
    package let problem: String
    package let comment: String

    package init(
        code: MarkingCode, place: Int, revision: Int, marker: AccountID, at: Moment,
        mark: Marks?, problem: String = "", comment: String = ""
    ) {
        self.code = code
        self.place = place
        self.revision = revision
        self.marker = marker
        self.at = at
        self.mark = mark
        self.problem = problem
        self.comment = comment
    }
}

/// Which part of a marking is read: whoever marks one answer does not read thousands.
package enum MarkingScope: Hashable, Sendable {
    case all
    /// One answer.
    case code(MarkingCode)
    /// Every answer that was ever dealt to this marker, has a mark by them, or is marked again by
    /// them.
    case marker(AccountID)
    /// The answers of one sheet.
    case sheet(SheetCode)
}

/// An answer that is marked again under a code of its own, to see how steady markers are; whoever
/// marks it cannot tell it from other answers. No score follows from it.
package struct MarkingRepeatRecord: Hashable, Sendable {
    package enum Purpose: String, Hashable, Sendable, CaseIterable {
        /// By one of those two who marked it before.
        case own
        /// By somebody else.
        case other
    }

    /// By which whoever marks it again knows it.
    package let code: MarkingCode
    /// 1 when marking was opened; one more when it was dealt anew. The highest one counts.
    package let version: Int
    /// The code of the answer.
    package let answer: MarkingCode
    package let purpose: Purpose
    /// Nil when nobody marks it any more: who marked it before has left.
    package let marker: AccountID?

    package init(
        code: MarkingCode, version: Int, answer: MarkingCode, purpose: Purpose,
        marker: AccountID?
    ) {
        self.code = code
        self.version = version
        self.answer = answer
        self.purpose = purpose
        self.marker = marker
    }
}

/// Short answers, who marks them, and what they were given.
package protocol MarkingBook {
    /// - Throws: `Fault` when a code, or a sheet's item, is there.
    func insert(_ tasks: [MarkingTaskRecord], in exam: ExamID) throws
    /// Those of the scope, ascending by code.
    func markingTasks(in exam: ExamID, of scope: MarkingScope) throws -> [MarkingTaskRecord]
    /// - Throws: `Fault` when there is no such answer, or the place has that version.
    func insert(_ deals: [MarkingDealRecord], in exam: ExamID) throws
    /// Those of the answers of the scope, ascending by code, place and version.
    func markingDeals(in exam: ExamID, of scope: MarkingScope) throws -> [MarkingDealRecord]
    /// - Throws: `Fault` when there is no such answer, the place has that revision, or the marker
    ///   has a mark of that revision at another place: nobody marks an answer twice.
    func append(_ mark: MarkRecord, in exam: ExamID) throws
    /// Those of the answers of the scope, ascending by code, place and revision.
    func marks(in exam: ExamID, of scope: MarkingScope) throws -> [MarkRecord]

    /// - Throws: `Fault` when there is no such answer, the code has that version, or is the code of
    ///   an answer.
    func insert(_ repeats: [MarkingRepeatRecord], in exam: ExamID) throws
    /// Those of the scope, ascending by code and version: of a code those under it and those of the
    /// answer under it, of a marker those that were ever theirs.
    func markingRepeats(
        in exam: ExamID, of scope: MarkingScope
    ) throws -> [MarkingRepeatRecord]
    /// What an answer was given when it was marked again; its place is 0.
    ///
    /// - Throws: `Fault` when there is no such repeat, or it has that revision.
    func append(again mark: MarkRecord, in exam: ExamID) throws
    /// Those of the repeats of the scope, ascending by code and revision.
    func marksAgain(in exam: ExamID, of scope: MarkingScope) throws -> [MarkRecord]
}

extension MarkingBook {
    package func markingTasks(in exam: ExamID) throws -> [MarkingTaskRecord] {
        try markingTasks(in: exam, of: .all)
    }

    package func markingDeals(in exam: ExamID) throws -> [MarkingDealRecord] {
        try markingDeals(in: exam, of: .all)
    }

    package func marks(in exam: ExamID) throws -> [MarkRecord] {
        try marks(in: exam, of: .all)
    }
}
