package import Bank
package import Papers
package import Vocabulary

/// What the rehearsal's candidates would answer, without a rehearsal: for stores that only have to
/// be full.
package struct SimulatedAnswers {
    private let model: AnswerModel
    private let seed: String

    package init(bank: ItemBank, seed: String) {
        model = AnswerModel(bank: bank)
        self.seed = seed
    }

    /// The answers of one candidate in the order of the paper; what is left open is left out.
    package func answers(to paper: Paper) -> [(item: ItemID, response: Response)] {
        let chance = Chance(seed, "answers/\(paper.sheet)")
        let ability = AnswerModel.ability(chance)
        return paper.entries.compactMap { entry in
            guard let item = model.bank[entry.item],
                let response = model.response(to: item, ability: ability, chance)
            else { return nil }
            return (item.id, response)
        }
    }
}
