package import Vocabulary

/// Scores responses to one item exactly as its response processing says.
///
/// | where the most that can be earned comes from | |
/// |---|---|
/// | 1. `normalMaximum` of SCORE | |
/// | 2. the outcome MAXSCORE | |
/// | 3. the score of the response that is declared correct | when all of it is declared |
/// | 4. the most that mappings give | |
///
/// An adaptive item is scored as after its first attempt.
package struct QTIScorer: Sendable {
    package let item: QTIItem
    /// The most that can be earned; nil when nothing tells.
    package let maxScore: Fraction?
    private let start: QTIEvaluator
    let rules: QTINode?
    private let obstacle: QTIUnsupported?

    /// Prepares an item: template processing is run once.
    package init(_ item: QTIItem) {
        self.item = item
        var evaluator = QTIEvaluator(item)
        if let processing = item.templateProcessing {
            var templating = QTITemplating(evaluator)
            templating.run(processing)
            evaluator = templating.evaluator
        }
        start = evaluator
        (rules, obstacle) = QTIScorer.rules(of: item)
        maxScore = QTIScorer.maximum(of: item, start, rules).flatMap { $0 > .zero ? $0 : nil }
    }

    /// - Parameter responses: by variable the identifiers, pairs (`A P`) or texts that were handed
    ///   in, ordered ones in their order; a variable that is missing was not answered.
    package func score(_ responses: [String: [String]]) -> QTIScore {
        var findings: [Finding] = []
        var evaluator = start
        for declaration in item.responses {
            let texts = responses[declaration.identifier] ?? []
            let value = declaration.value(texts)
            if value == nil { findings.append(malformed(declaration, texts)) }
            evaluator.set(declaration.identifier, value ?? .null)
        }
        for name in responses.keys.sorted() where item.declaration(name)?.kind != .response {
            findings.append(
                warning(
                    "qti.unknown-response", item.line, "试题没有作答变量 \(name)，该作答不计。",
                    "the item has no response variable \(name); that response does not count"))
        }
        guard let rules else {
            return result(evaluator, score: nil, findings + [obstacleFinding])
        }
        var processor = QTIProcessor(evaluator)
        do throws(QTIUnsupported) {
            try processor.run(rules)
        } catch {
            return result(
                processor.evaluator, score: nil, findings + [error.finding(file: item.file)])
        }
        let score = processor.evaluator.value("SCORE").number?.fraction
        if score == nil { findings.append(noScore) }
        return result(processor.evaluator, score: score, findings)
    }

    private func result(
        _ evaluator: QTIEvaluator, score: Fraction?, _ findings: [Finding]
    ) -> QTIScore {
        let outcomes = item.outcomes.map { ($0.identifier, evaluator.value($0.identifier)) }
        return QTIScore(
            outcomes: Dictionary(outcomes, uniquingKeysWith: { first, _ in first }), score: score,
            maxScore: maxScore, findings: findings)
    }

    private func warning(
        _ code: String, _ line: Int, _ chinese: String, _ english: String
    ) -> Finding {
        Finding(
            code, severity: .warning, at: Finding.Place(file: item.file, line: line), chinese,
            english)
    }

    private func malformed(_ declaration: QTIDeclaration, _ texts: [String]) -> Finding {
        warning(
            "qti.bad-response", declaration.line,
            "作答变量 \(declaration.identifier) 的作答不符合其类型，按未作答计。",
            "the response to \(declaration.identifier) is no value of its type "
                + "(\(texts.count) given); it counts as not answered")
    }

    private var obstacleFinding: Finding {
        let place = Finding.Place(file: item.file, line: item.line)
        return obstacle?.finding(file: item.file)
            ?? Finding(
                "qti.no-response-processing", at: place, "试题没有评分规则，需人工评分。",
                "the item has no response processing; people must score it")
    }

    private var noScore: Finding {
        let place = Finding.Place(file: item.file, line: item.line)
        guard item.declaration("SCORE")?.kind == .outcome else {
            return Finding(
                "qti.no-score", at: place, "试题没有声明得分变量 SCORE，无法给分。",
                "the item declares no outcome SCORE")
        }
        return Finding(
            "qti.no-score", at: place, "评分规则没有给出得分（SCORE 为空）。",
            "response processing leaves SCORE without a value")
    }
}

extension QTIScorer {
    /// The rules of an item, written out; without them perhaps the reason.
    static func rules(of item: QTIItem) -> (QTINode?, QTIUnsupported?) {
        guard let processing = item.responseProcessing else { return (nil, nil) }
        if !processing.children.isEmpty { return (processing, nil) }
        let names = [processing.attribute("template"), processing.attribute("templateLocation")]
        guard let uri = names.compactMap({ $0 }).first else { return (nil, nil) }
        for name in names.compactMap({ $0 }) {
            guard let template = QTITemplate(uri: name), template.isClear(for: item) else {
                continue
            }
            return (template.rules { item.declaration($0) != nil }, nil)
        }
        return (nil, .construct("responseProcessing template \(uri)", processing))
    }

    private static func maximum(
        of item: QTIItem, _ start: QTIEvaluator, _ rules: QTINode?
    ) -> Fraction? {
        let score = item.declaration("SCORE")
        if let declared = score?.normalMaximum?.fraction { return declared }
        var evaluator = start
        var isComplete = true
        for declaration in item.responses {
            let node = QTINode("correct", ["identifier": declaration.identifier])
            let correct = (try? start.correct(declaration.identifier, node)) ?? .null
            if correct.isNull, !declaration.isButton { isComplete = false }
            evaluator.set(declaration.identifier, correct)
        }
        var processor = QTIProcessor(evaluator)
        let isRun = rules.map { (try? processor.run($0)) != nil } ?? false
        let stated = (isRun ? processor.evaluator : start).value("MAXSCORE").number?.fraction
        if let stated, stated > .zero { return stated }
        if isComplete, isRun { return processor.evaluator.value("SCORE").number?.fraction }
        let mapped = item.responses.compactMap(\.mappedMaximum)
        guard !mapped.isEmpty, mapped.count == item.responses.count else { return nil }
        return mapped.reduce(QTINumber(0), +).fraction
    }
}

extension QTIDeclaration {
    /// Whether it is a button of the item (endAttemptInteraction), to which nothing is right.
    fileprivate var isButton: Bool { baseType == .boolean && correct.isNull }

    /// The most that its mapping gives; nil without one.
    var mappedMaximum: QTINumber? {
        let worths: [QTINumber]
        let bound: QTINumber?
        if let mapping {
            worths = mapping.entries.map(\.worth)
            bound = mapping.upperBound
        } else if let areas {
            worths = areas.entries.map(\.worth)
            bound = areas.upperBound
        } else {
            return nil
        }
        let zero = QTINumber(0)
        let most =
            cardinality == .single
            ? worths.max() ?? zero : worths.filter { $0 > zero }.reduce(zero, +)
        return bound.map { min($0, most) } ?? most
    }
}
