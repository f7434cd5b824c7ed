package import Vocabulary

extension ScoringPolicy {
    /// Whether a policy takes marks (`partial`), and what it becomes with them.
    private enum Form {
        case plain(ScoringPolicy)
        /// The marks must be stated.
        case marks(@Sendable (Marks) -> ScoringPolicy)
        /// The marks may be stated.
        case optional(@Sendable (Marks) -> ScoringPolicy)
        /// With a base that may take marks.
        case based
    }

    /// Every policy under its name, in the order in which a message lists them.
    private static let forms: [(name: String, form: Form)] =
        [
            ("single", .plain(.single)),
            ("singleNegative", .marks { .singleNegative($0) }),
            ("allOrNothing", .plain(.allOrNothing)),
            ("perOption", .marks { .perOption($0) }),
            ("proportional", .plain(.proportional)),
            ("fixedPartial", .marks { .fixedPartial($0) }),
            ("half", .plain(.half)),
            ("halfRoundedUp", .plain(.multiple(.halfRoundedUp))),
            ("multipleNegative", .marks { .weighed(.negative($0)) }),
            ("netCorrect", .plain(.weighed(.netCorrect))),
            ("coverage", .plain(.weighed(.coverage))),
            ("eachAnswerBlankEarns", .plain(.weighed(.eachAnswerBlankEarns))),
            ("netDecisions", .plain(.weighed(.netDecisions))),
            ("netDecisionsBlankEarns", .plain(.weighed(.netDecisionsBlankEarns))),
            ("deducting", .marks { .weighed(.deducting($0)) }),
            ("perMistake", .marks { .weighed(.perMistake($0)) }),
        ]
        + RExamsRule.allCases.map { rule in
            (rule.policyName, .optional { .weighed(.rExams(rule, most: $0)) })
        } + [
            ("kprim", .plain(.kprim)),
            ("trueFalse", .plain(.trueFalse)),
            ("trueFalseNegative", .marks { .trueFalseNegative($0) }),
            ("indefinite", .based),
            ("fillIn", .plain(.fillIn(.inOrder))),
            ("fillInAnyOrder", .plain(.fillIn(.anyOrder))),
            ("fillInWhole", .plain(.fillInWhole(.inOrder))),
            ("fillInWholeAnyOrder", .plain(.fillInWhole(.anyOrder))),
            ("fillInNet", .plain(.fillInNet(.inOrder))),
            ("fillInNetAnyOrder", .plain(.fillInNet(.anyOrder))),
        ] + OrderRule.allCases.map { ($0.name, .plain(.order($0))) } + [
            ("allPairs", .plain(.pairs(.all))),
            ("perSlot", .plain(.pairs(.perSlot))),
            ("netPairs", .plain(.pairs(.net))),
            ("numeric", .plain(.numeric)),
            ("asMapped", .plain(.asMapped)),
            ("mappedPartial", .plain(.mappedPartial)),
            ("byHand", .plain(.byHand)),
        ]

    /// The names that a config may use, in the order in which a message lists them.
    package static let names = forms.map(\.name)

    /// The names of policies that must be given marks, their `partial`.
    package static let namesWithMarks = forms.compactMap { name, form in
        if case .marks = form { name } else { nil }
    }

    /// The names that can stand as the `base` of `indefinite`.
    package static let baseNames = [
        "allOrNothing", "perOption", "proportional", "fixedPartial", "half", "halfRoundedUp",
    ]

    /// The policy as a config names it: `policy: perOption`, `partial: 0.5`.
    ///
    /// - Parameters:
    ///   - partial: marks for a part (`perOption`, `fixedPartial`, `deducting`, an `indefinite` on
    ///     one of them), what an answer costs (`singleNegative`, `multipleNegative`,
    ///     `trueFalseNegative`, each mistake of `perMistake`), or what an item can cost at most
    ///     under the rules of R exams, 0 if nil.
    ///   - base: for `indefinite` only: what an incomplete answer earns; `allOrNothing` if nil.
    /// - Throws: `Refusal` `grading.unknown-policy` or `grading.unknown-base` (both list the
    ///   names that there are), `grading.base-unexpected`, `grading.partial-missing`,
    ///   `grading.partial-unexpected`, `grading.partial-not-positive`.
    package static func policy(
        named name: String, partial: Marks? = nil, base: String? = nil
    ) throws(Refusal) -> ScoringPolicy {
        guard let form = forms.first(where: { $0.name == name })?.form else {
            throw unknown(name, among: names, "grading.unknown-policy", "评分规则", "scoring policy")
        }
        if let base, name != "indefinite" {
            throw Refusal(
                "grading.base-unexpected", "评分规则“\(name)”没有基础规则，“\(base)”请删去。",
                "the scoring policy \(name) takes no base; remove '\(base)'")
        }
        switch form {
        case .plain(let policy):
            try refuse(partial, of: name)
            return policy
        case .marks(let policy): return policy(try marks(partial, of: name))
        case .optional(let policy):
            return policy(
                try partial.map { part throws(Refusal) in try marks(part, of: name) } ?? .zero)
        case .based: return .indefinite(try self.base(named: base, partial: partial))
        }
    }

    private static func base(named name: String?, partial: Marks?) throws(Refusal) -> PartialRule {
        let name = name ?? "allOrNothing"
        guard baseNames.contains(name),
            case .multiple(let rule) = try policy(named: name, partial: partial)
        else {
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

    private static func marks(_ partial: Marks?, of name: String) throws(Refusal) -> Marks {
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

    private static func refuse(_ partial: Marks?, of name: String) throws(Refusal) {
        guard let partial else { return }
        throw Refusal(
            "grading.partial-unexpected", "评分规则“\(name)”不需要分值(partial)，“\(partial)”请删去。",
            "the scoring policy \(name) takes no marks; remove 'partial: \(partial)'")
    }
}

extension ScoringPolicy {
    /// The name that `policy(named:partial:base:)` reads back.
    package var name: String {
        switch self {
        case .single: "single"
        case .singleNegative: "singleNegative"
        case .multiple(let partial): partial.name
        case .weighed(let rule): rule.name
        case .kprim: "kprim"
        case .indefinite: "indefinite"
        case .trueFalse: "trueFalse"
        case .trueFalseNegative: "trueFalseNegative"
        case .fillIn(let matching): "fillIn" + matching.suffix
        case .fillInWhole(let matching): "fillInWhole" + matching.suffix
        case .fillInNet(let matching): "fillInNet" + matching.suffix
        case .order(let rule): rule.name
        case .pairs(.all): "allPairs"
        case .pairs(.perSlot): "perSlot"
        case .pairs(.net): "netPairs"
        case .pairs(.kprim): "kprim"
        case .numeric: "numeric"
        case .asMapped: "asMapped"
        case .mappedPartial: "mappedPartial"
        case .byHand: "byHand"
        }
    }
}

extension FillInMatching {
    fileprivate var suffix: String { self == .anyOrder ? "AnyOrder" : "" }
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
        case .halfRoundedUp: "halfRoundedUp"
        }
    }

    /// The marks that the rule states, if it states any.
    package var partial: Marks? {
        switch self {
        case .perOption(let part), .fixedPartial(let part): part
        case .allOrNothing, .proportional, .half, .halfRoundedUp: nil
        }
    }
}

extension WeighedRule {
    /// The name in a config.
    package var name: String {
        switch self {
        case .netCorrect: "netCorrect"
        case .coverage: "coverage"
        case .eachAnswerBlankEarns: "eachAnswerBlankEarns"
        case .netDecisions: "netDecisions"
        case .netDecisionsBlankEarns: "netDecisionsBlankEarns"
        case .deducting: "deducting"
        case .perMistake: "perMistake"
        case .negative: "multipleNegative"
        case .rExams(let rule, _): rule.policyName
        }
    }
}

extension RExamsRule {
    /// The name in a config: `rExamsFalse2`.
    fileprivate var policyName: String {
        "rExams" + rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
}
