import Bank
package import Papers
package import Vocabulary

extension ScoringPolicy {
    /// The ways of scoring, by what an answer is made of.
    enum Method {
        case choices(any ChoiceRule)
        case texts(FillIn)
        case order(OrderRule)
        case pairs(PairRule)
        /// Choices or pairs.
        case statements(any ChoiceRule, PairRule)
        case number(NumberRule)
        case mapped
        case mappedPartial
        case none
    }

    var method: Method {
        switch self {
        case .single: .choices(Single())
        case .singleNegative(let deduction): .choices(SingleNegative(deduction: deduction))
        case .multiple(let partial): .choices(partial.rule)
        case .weighed(let rule): .choices(rule.rule)
        case .kprim: .statements(KprimChoices(), .kprim)
        case .indefinite(let partial): .choices(Indefinite(base: partial))
        case .trueFalse: .choices(TrueFalse())
        case .trueFalseNegative(let deduction): .choices(TrueFalseNegative(deduction: deduction))
        case .fillIn(let matching): .texts(FillIn(matching: matching))
        case .fillInWhole(let matching): .texts(FillIn(matching: matching, counting: FillInWhole()))
        case .fillInNet(let matching): .texts(FillIn(matching: matching, counting: FillInNet()))
        case .order(let rule): .order(rule)
        case .pairs(let rule): .pairs(rule)
        case .numeric: .number(NumberRule())
        case .asMapped: .mapped
        case .mappedPartial: .mappedPartial
        case .byHand: .none
        }
    }

    /// How texts are scored; nil for a policy that scores none.
    var fillIn: FillIn? {
        if case .texts(let rule) = method { rule } else { nil }
    }

    /// The share of the marks that an answer earns: from 0 to 1, below 0 under a policy that
    /// deducts. For an answer with nothing in it 0, unless the policy's name says that a blank
    /// earns; 0 where answer, key and policy are not of one kind.
    package func credit(for response: Response, to entry: AnswerKey.Entry) -> Fraction {
        guard entry.marks > .zero else { return .zero }
        guard response.isAnswered else { return blankCredit(for: entry) }
        switch (method, response, entry.key) {
        case (.choices(let rule), .choices(let chosen), .choices(let right)),
            (.statements(let rule, _), .choices(let chosen), .choices(let right)):
            return rule.credit(
                for: ChoiceTally(chosen: chosen, key: right, of: entry.choiceCount),
                marks: entry.marks)
        case (.texts(let rule), .texts(let texts), .texts(let blanks)):
            return rule.credit(for: texts, blanks: blanks, groups: entry.blankGroups)
        case (.order(let rule), .order(let order), .order(let right)):
            return rule.credit(for: order, key: right)
        case (.pairs(let rule), .pairs(let pairs), .pairs(let right)),
            (.statements(_, let rule), .pairs(let pairs), .pairs(let right)):
            return rule.credit(for: pairs, key: right)
        case (.number(let rule), .texts(let texts), .numbers(let right)):
            return rule.credit(for: texts, key: right)
        case (.mappedPartial, .choices(let chosen), .choices(let right)):
            return MappedPartial.credit(for: chosen, key: right, entry)
        case (.mapped, _, _): return mappedCredit(for: response, to: entry)
        default: return .zero
        }
    }

    /// What an answer with nothing in it earns: 0, unless the policy's name ends with `BlankEarns`.
    package func blankCredit(for entry: AnswerKey.Entry) -> Fraction {
        guard entry.marks > .zero, case .choices(let rule) = method, rule.blankEarns,
            case .choices(let right) = entry.key
        else { return .zero }
        return rule.credit(
            for: ChoiceTally(chosen: [], key: right, of: entry.choiceCount), marks: entry.marks)
    }

    /// By the item's own shares; by the standard policy where it has none.
    private func mappedCredit(for response: Response, to entry: AnswerKey.Entry) -> Fraction {
        guard let credits = entry.credits else {
            return ScoringPolicy.standard(for: entry.type).credit(for: response, to: entry)
        }
        switch response {
        case .choices(let chosen): return CreditRule.credit(for: chosen.map(\.text), credits)
        case .pairs(let pairs): return CreditRule.credit(for: pairs.map(\.text), credits)
        case .order, .texts: return .zero
        }
    }
}
