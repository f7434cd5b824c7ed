/// The responses that stand when an attempt is over, under the blind code of its paper.
package struct AnswerSheet: Hashable, Sendable {
    package let sheet: SheetCode
    /// The last response to each item; an item that was never answered is absent.
    package let responses: [ItemID: Response]

    package init(sheet: SheetCode, responses: [ItemID: Response]) {
        self.sheet = sheet
        self.responses = responses
    }
}
