package import Delivery
package import Vocabulary

/// An attempt's event as it was logged.
package struct AttemptEventRecord: Hashable, Sendable {
    package let sheet: SheetCode
    /// From 1 within the sheet.
    package let number: Int
    package let at: Moment
    package let event: AttemptEvent

    package init(sheet: SheetCode, number: Int, at: Moment, event: AttemptEvent) {
        self.sheet = sheet
        self.number = number
        self.at = at
        self.event = event
    }
}

/// A response event as it was saved.
package struct ResponseRecord: Hashable, Sendable {
    package let sheet: SheetCode
    package let event: ResponseEvent
    /// When the service took it.
    package let at: Moment
    /// The number of the common commit it was saved in, from 1 within the exam.
    package let batch: Int
    /// Came after the end: kept apart, not in the sheet.
    package let isLate: Bool

    package init(
        sheet: SheetCode, event: ResponseEvent, at: Moment, batch: Int, isLate: Bool
    ) {
        self.sheet = sheet
        self.event = event
        self.at = at
        self.batch = batch
        self.isLate = isLate
    }
}

/// What happened to the attempts of an exam: two logs that are only appended to.
package protocol DeliveryBook {
    /// - Throws: `Fault` when a number of a sheet exists.
    func append(_ events: [AttemptEventRecord], in exam: ExamID) throws
    /// - Throws: `Fault` when a sequence number of a sheet exists (late ones are counted apart).
    func append(_ responses: [ResponseRecord], in exam: ExamID) throws
    /// Appends the responses of one common commit as one piece. They are read like all others, at
    /// once; a store may give them rows of their own later.
    ///
    /// - Throws: `Fault` when the number exists. That a sequence number of a sheet exists may be
    ///   found as late as at the unpacking: the caller must be the only one that gives them.
    func append(_ batch: ResponseBatch, in exam: ExamID) throws
    /// How many responses have no rows of their own yet.
    func packedResponses(in exam: ExamID) throws -> Int
    /// Gives rows of their own to the responses of the oldest batches, until `most` have them.
    ///
    /// - Returns: how many were moved; 0 when there are none.
    /// - Throws: `Fault` when a sequence number of a sheet exists; nothing is lost then, and
    ///   responses are read as before.
    func unpackResponses(in exam: ExamID, most: Int) throws -> Int
    /// Of all sheets, or of those given; ascending by sheet, then number.
    func attemptEvents(in exam: ExamID, of sheets: Set<SheetCode>?) throws -> [AttemptEventRecord]
    /// Of all sheets, or of those given; ascending by sheet, then sequence, late ones last.
    func responses(in exam: ExamID, of sheets: Set<SheetCode>?) throws -> [ResponseRecord]
    /// The responses of one sheet after the other, each as `responses(in:of:)` gives them: however
    /// many sheets there are, one is in memory.
    func eachSheet(
        in exam: ExamID, _ body: (SheetCode, [ResponseRecord]) throws -> Void
    ) throws
    /// The highest number of a common commit; 0 before the first.
    func lastBatch(in exam: ExamID) throws -> Int
}

extension DeliveryBook {
    /// For stores that have every response at hand.
    package func eachSheet(
        in exam: ExamID, _ body: (SheetCode, [ResponseRecord]) throws -> Void
    ) throws {
        let bySheet = Dictionary(grouping: try responses(in: exam, of: nil), by: \.sheet)
        for (sheet, rows) in bySheet.sorted(by: { $0.key < $1.key }) { try body(sheet, rows) }
    }
}
