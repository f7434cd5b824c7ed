import Bank
import Vocabulary

extension QTIDraftReader {
    /// The draft with stem, feedback, marks and shares.
    func finished(_ part: Part, _ body: QTINode) -> ItemDraft? {
        var draft = part.draft
        draft.id = item.identifier.isEmpty ? nil : ItemID(item.identifier)
        draft.stem = stem(part, body)
        draft.topic = item.isOwn && item.title == item.identifier ? "" : item.title
        if draft.stem.isEmpty {
            draft.stem = item.title
            guard !item.title.isEmpty else {
                return fail("qti.no-body", "试题 \(name) 没有题干。", "item \(name) has no stem")
            }
        }
        let solutions = item.modalFeedback.filter(\.isSolution).map { words(of: $0) }
        draft.explanation =
            ([rubrics { $0.hasClass("explanation") || $0.isForStaffOnly }]
            + solutions).filter { !$0.isEmpty }.joined(separator: "\n")
        if draft.type == .extendedText, draft.key == nil, !draft.explanation.isEmpty {
            draft.key = .open(draft.explanation)
            draft.explanation = ""
        }
        draft.basisText = rubrics { $0.hasClass("legal-basis") }
        draft.record = ItemRecord(state: .draft, source: item.file)
        QTIFeedbackReader(self).read(into: &draft)
        if draft.key == nil, draft.type != .extendedText {
            log.warning(
                "qti.no-key", item.line, "试题 \(name) 没有答案。", "item \(name) has no key")
        }
        var most = declaredMaximum
        QTIScoringCheck(item, scorer, log).settle(&draft, part, &most)
        draft.marks = marks(most)
        return draft
    }

    private func stem(_ part: Part, _ body: QTINode) -> String {
        let hasGaps = part.draft.type.hasGapsInStem
        let text = QTIText.text(of: QTINode.holding("div", stimuli + [body])) { node in
            if let own = part.replacement(node) { return own }
            if node.name == "rubricBlock" {
                return node.isForCandidates && !node.hasClass("explanation") ? nil : ""
            }
            return common(node)
        }
        guard hasGaps else { return text }
        return QTIDraftReader.withGaps(text)
    }

    /// Gaps as exactly four underscores; lines that the file draws with more are none.
    private static func withGaps(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "_") {
            result += rest[..<start]
            let run = rest[start...].prefix { $0 == "_" }
            rest = rest[run.endIndex...]
            // Gaps side by side come as one run.
            let isGaps = run.count.isMultiple(of: 4) && run.count <= 16
            result += isGaps ? String(run) : "___"
        }
        return result + rest
    }

    /// What the file says itself is the most that can be earned.
    private var declaredMaximum: Fraction? {
        let score = item.declaration("SCORE")
        let stated = item.declaration("MAXSCORE")?.defaultValue.number
        let most = (score?.normalMaximum ?? stated)?.fraction
        return most.flatMap { $0 > .zero ? $0 : nil }
    }

    /// Marks in hundredths; nil when the file says nothing but one point.
    private func marks(_ declared: Fraction?) -> Marks? {
        guard let most = declared ?? scorer.maxScore, declared != nil || most != .one else {
            return nil
        }
        let hundredths = CheckedFraction.product(most, Fraction(100))
        guard let hundredths, hundredths.denominator == 1, hundredths.numerator > 0,
            hundredths.numerator <= Marks.most.hundredths
        else {
            log.warning(
                "qti.marks", item.line, "试题 \(name) 的满分不能用分值表示，已略去。",
                "the maximum score of item \(name) cannot be kept as marks")
            return nil
        }
        return Marks(hundredths: hundredths.numerator)
    }
}

extension QTIDraftReader {
    /// The texts beside the item that it is about, from the package.
    private var stimuli: [QTINode] {
        item.stimuli.compactMap { reference in
            let path = QTIPath.joined(folder, reference.attribute("href") ?? "")
            if let path, let content = media.load(path),
                let root = try? QTIDocument(content, file: item.file).root
            {
                return root.child("stimulusBody")
            }
            log.warning(
                "qti.content-lost", reference.line,
                "试题 \(name) 的材料 \(reference.attribute("href") ?? "") 没有随文件提供。",
                "the stimulus \(reference.attribute("href") ?? "") of item \(name) is missing")
            return nil
        }
    }
}

extension QTINode {
    /// Whether it is shown whatever was answered, as a solution is.
    var isSolution: Bool { attribute("showHide") == "hide" }

    private var views: [Substring] {
        (attribute("view") ?? "candidate").split(whereSeparator: \.isWhitespace)
    }

    /// Whether a rubric is shown with the item.
    var isForCandidates: Bool { views.contains("candidate") }

    /// Whether a rubric is for scorers and tutors, and of no kind of our own.
    var isForStaffOnly: Bool {
        !isForCandidates && !hasClass("explanation") && !hasClass("reference-answer")
            && !hasClass("legal-basis")
    }
}
