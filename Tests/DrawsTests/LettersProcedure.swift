import Draws
import Vocabulary

/// A procedure as small as one can be: it orders names by their tickets and picks winners.
struct LettersProcedure: DrawProcedure {
    /// Refuses fewer names than these.
    var minimum = 1

    var name: String { "letters/1" }

    func draw(
        inputs: [String: JSON], parameters: JSON, in context: DrawContext
    ) throws(Refusal) -> JSON {
        guard let names = inputs["names"]?.array?.compactMap(\.text), names.count >= minimum,
            let winners = parameters["winners"]?.int
        else { throw Refusal("letters.too-few", "名单太短。", "too few names") }
        let shuffled = context.stream("letters/winners").shuffled(names)
        return [
            "order": JSON(context.order("letters/order", names)),
            "winners": JSON(Array(shuffled.prefix(winners))),
        ]
    }
}
