import Vocabulary

extension QTIItem {
    /// - Throws: `Refusal` `qti.not-an-item`.
    init(_ root: QTINode, file: String) throws(Refusal) {
        guard root.name == "assessmentItem" else {
            throw QTIDocument.refusal(
                "qti.not-an-item", file, root.line, "不是 QTI 2.x 或 3.0 试题（根元素 \(root.name)）。",
                "not an item of QTI 2 or 3: the root is \(root.name)")
        }
        var declarations: [QTIDeclaration] = []
        for node in root.children {
            guard let kind = QTIItem.kinds[node.name],
                let declaration = QTIDeclaration(node, kind)
            else { continue }
            declarations.append(declaration)
        }
        self.file = file
        identifier = root.attribute("identifier") ?? ""
        title = root.attribute("title") ?? ""
        toolName = root.attribute("toolName") ?? ""
        isAdaptive = root.flag("adaptive") ?? false
        version = QTIVersion(namespace: root.attributes["xmlns"] ?? "")
        self.declarations = declarations
        body = root.child("itemBody")
        templateProcessing = root.child("templateProcessing")
        responseProcessing = root.child("responseProcessing")
        stimuli = root.children("assessmentStimulusRef")
        modalFeedback = root.children("modalFeedback")
        line = root.line
    }

    private static let kinds: [String: QTIDeclaration.Kind] = [
        "responseDeclaration": .response, "outcomeDeclaration": .outcome,
        "templateDeclaration": .template,
    ]
}
