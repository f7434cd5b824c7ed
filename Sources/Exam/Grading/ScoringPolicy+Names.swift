package import Vocabulary

extension ScoringPolicy {
    /// The names that a config may use, in the order in which a message lists them.
    package static let names = [
        "single", "allOrNothing", "perOption", "proportional", "fixedPartial", "half", "trueFalse",
        "trueFalseNegative", "indefinite", "fillIn", "fillInAnyOrder", "exactOrder", "orderByPlace",
        "allPairs", "perSlot", "numeric", "asMapped", "byHand",
    ]

    /// The names that can stand as the `base` of `indefinite`.
    package static let baseNames = [
        "allOrNothing", "perOption", "proportional", "fixedPartial", "half",
    ]

    /// The policy as a config names it: `policy: perOption`, `partial: 0.5`.
    ///
    /// - Parameters:
    ///   - partial: marks for a part (`perOption`, `fixedPartial`, an `indefinite` on one of them)
    ///     or the deduction of `trueFalseNegative`.
    ///   - base: for `indefinite` only: what an incomplete answer earns; `allOrNothing` if nil.
    /// - Throws: `Refusal` `grading.unknown-policy` or `grading.unknown-base` (both list the
    ///   names that there are), `grading.base-unexpected`, `grading.partial-missing`,
    ///   `grading.partial-unexpected`, `grading.partial-not-positive`.
    package static func policy(
        named name: String, partial: Marks? = nil, base: String? = nil
    ) throws(Refusal) -> ScoringPolicy {
        guard names.contains(name) else {
            throw unknown(name, among: names, "grading.unknown-policy", "评分规则", "scoring policy")
        }
        if let base, name != "indefinite" {
            throw Refusal(
                "grading.base-unexpected", "评分规则“\(name)”没有基础规则，“\(base)”请删去。",
                "the scoring policy \(name) takes no base; remove '\(base)'")
        }
        if let rule = try PartialRule.rule(named: name, partial: partial) { return .multiple(rule) }
        switch name {
        case "indefinite": return .indefinite(try self.base(named: base, partial: partial))
        case "trueFalseNegative":
            return .trueFalseNegative(try PartialRule.marks(partial, of: name))
        default: break
        }
        try PartialRule.refuse(partial, of: name)
        switch name {
        case "single": return .single
        case "trueFalse": return .trueFalse
        case "fillInAnyOrder": return .fillIn(.anyOrder)
        case "exactOrder": return .order(.exact)
        case "orderByPlace": return .order(.byPlace)
        case "allPairs": return .pairs(.all)
        case "perSlot": return .pairs(.perSlot)
        case "numeric": return .numeric
        case "asMapped": return .asMapped
        case "byHand": return .byHand
        default: return .fillIn(.inOrder)
        }
    }

    /// The name that `policy(named:partial:base:)` reads back.
    package var name: String {
        switch self {
        case .single: "single"
        case .multiple(let partial): partial.name
        case .indefinite: "indefinite"
        case .trueFalse: "trueFalse"
        case .trueFalseNegative: "trueFalseNegative"
        case .fillIn(.inOrder): "fillIn"
        case .fillIn(.anyOrder): "fillInAnyOrder"
        case .order(.exact): "exactOrder"
        case .order(.byPlace): "orderByPlace"
        case .pairs(.all): "allPairs"
        case .pairs(.perSlot): "perSlot"
        case .numeric: "numeric"
        case .asMapped: "asMapped"
        case .byHand: "byHand"
        }
    }

    private static func base(named name: String?, partial: Marks?) throws(Refusal) -> PartialRule {
        let name = name ?? "allOrNothing"
        guard let rule = try PartialRule.rule(named: name, partial: partial) else {
            throw unknown(
                name, among: baseNames, "grading.unknown-base", "不定项的基础规则",
                "base policy for indefinite")
        }
        return rule
    }

    private static func unknown(
        _ name: String, among names: [String], _ code: String, _ chinese: String, _ english: String
    ) -> Refusal {
        let list = names.joined(separator: ", ")
        return Refusal(
            code, "没有名为“\(name)”的\(chinese)；可用的有：\(list)。",
            "there is no \(english) '\(name)'; there are: \(list)")
    }
}

extension PartialRule {
    /// The name in a config.
    package var name: String {
        switch self {
        case .allOrNothing: "allOrNothing"
        case .perOption: "perOption"
        case .proportional: "proportional"
        case .fixedPartial: "fixedPartial"
        case .half: "half"
        }
    }

    /// The marks that the rule states, if it states any.
    package var partial: Marks? {
        switch self {
        case .perOption(let part), .fixedPartial(let part): part
        case .allOrNothing, .proportional, .half: nil
        }
    }

    /// Nil when the name is not one of a partial rule.
    fileprivate static func rule(
        named name: String, partial: Marks?
    ) throws(Refusal) -> PartialRule? {
        switch name {
        case "perOption": return .perOption(try marks(partial, of: name))
        case "fixedPartial": return .fixedPartial(try marks(partial, of: name))
        case "allOrNothing", "proportional", "half": try refuse(partial, of: name)
        default: return nil
        }
        return name == "half" ? .half : name == "proportional" ? .proportional : .allOrNothing
    }

    fileprivate static func marks(_ partial: Marks?, of name: String) throws(Refusal) -> Marks {
        guard let partial else {
            throw Refusal(
                "grading.partial-missing", "评分规则“\(name)”需要写明分值(partial)。",
                "the scoring policy \(name) needs its marks (partial)")
        }
        guard partial > .zero else {
            throw Refusal(
                "grading.partial-not-positive", "评分规则“\(name)”的分值应当大于0，不能是 \(partial)。",
                "the marks of the scoring policy \(name) must be above 0, not \(partial)")
        }
        return partial
    }

    fileprivate static func refuse(_ partial: Marks?, of name: String) throws(Refusal) {
        guard let partial else { return }
        throw Refusal(
            "grading.partial-unexpected", "评分规则“\(name)”不需要分值(partial)，“\(partial)”请删去。",
            "the scoring policy \(name) takes no marks; remove 'partial: \(partial)'")
    }
}
