package import Bank
package import Vocabulary

/// Writes drafts as QTI items, all item types, in 2.2 or 3.0.
///
/// | of a draft | in the item |
/// |---|---|
/// | marks | `normalMaximum` of SCORE, and the outcome MAXSCORE |
/// | key without shares | `correctResponse`, scored as right or wrong |
/// | shares (`ItemCredits`), accepted texts | mappings; conditions where the order counts |
/// | pinned choices | `fixed` |
/// | explanation, legal basis, reference answer | rubrics for scorers and tutors, by their class |
/// | feedback | modal feedback, shown by the outcome FEEDBACK |
/// | topic | the title |
///
/// A text that is compared folded is written as one whose case does not matter, which is the most
/// that QTI can say. What an item of QTI has no place for stays behind: cognitive level, facility,
/// the basis by articles, case sets, enemies, states and versions.
package struct QTIItemWriter: Sendable {
    package let version: QTIVersion

    /// - Precondition: version 2.2 or 3.0.
    package init(version: QTIVersion) {
        precondition(version == .twoTwo || version == .three, "2.2 and 3.0 are written")
        self.version = version
    }

    /// One item; its pictures are in the folder `media` beside it.
    /// - Parameter number: counts from 1; names an item without an id.
    /// - Throws: `Refusal` `qti.not-writable`.
    package func text(_ draft: ItemDraft, number: Int = 1) throws(Refusal) -> String {
        try text(draft, number: number, mediaFolder: "")
    }

    func text(_ draft: ItemDraft, number: Int, mediaFolder: String) throws(Refusal) -> String {
        let body = QTIBodyWriter(mediaFolder: mediaFolder)
        let plan = try QTIItemPlan(draft, number: number, body: body)
        let identifier = draft.id?.text ?? "item-\(number)"
        var nodes = plan.responses + outcomes(draft)
        nodes.append(QTINode("itemBody", nodes: plan.body + rubrics(draft, body)))
        let feedback = QTIFeedbackWriter(draft, isThree: version == .three, body: body)
        if !plan.scoring.isEmpty {
            let isPlain = plan.template != nil && feedback.nodes.isEmpty
            nodes.append(
                isPlain
                    ? QTINode(
                        "responseProcessing", ["template": uri(plan.template ?? .matchCorrect)])
                    : QTINode("responseProcessing", nodes: plan.scoring + feedback.rules))
        }
        nodes += feedback.nodes
        return QTIXML(version: version).document(
            QTINode("assessmentItem", attributes(identifier, draft), nodes: nodes))
    }

    private func attributes(_ identifier: String, _ draft: ItemDraft) -> [String: String] {
        let title = draft.topic.isEmpty ? identifier : draft.topic
        var attributes = [
            "identifier": identifier, "title": title, "adaptive": "false",
            "timeDependent": "false", "toolName": QTIItem.ownTool,
        ]
        attributes["xmlns"] = version.namespace
        attributes["xmlns:xsi"] = "http://www.w3.org/2001/XMLSchema-instance"
        attributes["xsi:schemaLocation"] = "\(version.namespace) \(version.schema)"
        return attributes
    }

    private func outcomes(_ draft: ItemDraft) -> [QTINode] {
        let zero = QTINode("defaultValue", nodes: [.value("0")])
        var score = ["identifier": "SCORE", "cardinality": "single", "baseType": "float"]
        var nodes: [QTINode] = []
        if let marks = draft.marks { score["normalMaximum"] = marks.fraction.decimalText }
        nodes.append(QTINode("outcomeDeclaration", score, nodes: [zero]))
        if let marks = draft.marks {
            nodes.append(
                QTINode(
                    "outcomeDeclaration",
                    ["identifier": "MAXSCORE", "cardinality": "single", "baseType": "float"],
                    nodes: [
                        QTINode("defaultValue", nodes: [.value(marks.fraction.decimalText)])
                    ]))
        }
        if !draft.feedback.isEmpty {
            nodes.append(
                QTINode(
                    "outcomeDeclaration",
                    [
                        "identifier": "FEEDBACK", "cardinality": "multiple",
                        "baseType": "identifier",
                    ]))
        }
        return nodes
    }

    private func rubrics(_ draft: ItemDraft, _ body: QTIBodyWriter) -> [QTINode] {
        var texts = [("explanation", draft.explanation), ("legal-basis", draft.basisText)]
        if case .open(let answer)? = draft.key { texts.append(("reference-answer", answer)) }
        return texts.filter { !$0.1.isEmpty }.map { kind, text in
            let paragraph = body.paragraph(text)
            guard version == .three else {
                return QTINode(
                    "rubricBlock", ["class": kind, "view": "scorer tutor"], nodes: paragraph)
            }
            return QTINode(
                "rubricBlock", ["class": kind, "use": "scoring", "view": "scorer tutor"],
                nodes: [QTINode("contentBody", nodes: paragraph)])
        }
    }

    private func uri(_ template: QTITemplate) -> String {
        version == .three
            ? "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/\(template.rawValue).xml"
            : "http://www.imsglobal.org/question/qti_v2p2/rptemplates/\(template.rawValue)"
    }
}

extension QTIVersion {
    var namespace: String {
        self == .three
            ? "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
            : "http://www.imsglobal.org/xsd/imsqti_v2p2"
    }

    var schema: String {
        self == .three
            ? "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
            : "http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd"
    }
}
