package import Vocabulary

/// A way of drawing, by name and version: a pure function of inputs, parameters and the streams of
/// a context. A later, better procedure gets the next version; transcripts name theirs, so that an
/// old draw is re-computed by the old procedure for ever.
package protocol DrawProcedure: Sendable {
    /// Such as `seats/2`.
    var name: String { get }

    /// The result as it stands in the transcript.
    ///
    /// - Throws: `Refusal` when the inputs cannot be drawn from (no room, a blueprint that the
    ///   bank cannot fill, or inputs of another shape).
    func draw(
        inputs: [String: JSON], parameters: JSON, in context: DrawContext
    ) throws(Refusal) -> JSON
}
