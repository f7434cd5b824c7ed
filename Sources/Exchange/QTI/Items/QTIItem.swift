package import Vocabulary

/// An assessment item as it was read: its variables, its body and how it is scored.
package struct QTIItem: Hashable, Sendable {
    package let file: String
    package let identifier: String
    package let title: String
    /// The program that wrote it; empty when it does not say.
    let toolName: String
    /// Whether several attempts are meant, each changing what the next one shows.
    package let isAdaptive: Bool
    package let version: QTIVersion
    /// In the order of the document, and by kind: responses, outcomes, templates.
    package let declarations: [QTIDeclaration]
    let body: QTINode?
    let templateProcessing: QTINode?
    var responseProcessing: QTINode?
    /// References to texts beside the item that it is about.
    let stimuli: [QTINode]
    /// Feedback that stands outside of the body.
    let modalFeedback: [QTINode]
    let line: Int

    package var responses: [QTIDeclaration] { declarations.filter { $0.kind == .response } }
    package var outcomes: [QTIDeclaration] { declarations.filter { $0.kind == .outcome } }

    /// Whether the house itself wrote it.
    var isOwn: Bool { toolName == QTIItem.ownTool }

    /// How the house names itself in what it writes.
    static let ownTool = "Zhikao"

    /// The declaration of a name; nil when there is none.
    package func declaration(_ identifier: String) -> QTIDeclaration? {
        declarations.first { $0.identifier == identifier }
    }

    /// Takes over response processing that stands in a file of its own, where the item only names
    /// it.
    /// - Parameter load: the bytes of a file by its path as the item gives it; nil when there is
    ///   none.
    /// - Throws: `Refusal`s of reading XML.
    package mutating func adoptProcessing(
        _ load: (String) throws(Refusal) -> [UInt8]?
    ) throws(Refusal) {
        guard let processing = responseProcessing, processing.children.isEmpty else { return }
        for name in ["templateLocation", "template"] {
            guard let path = processing.attribute(name), QTITemplate(uri: path) == nil,
                let content = try load(path)
            else { continue }
            let root = try QTIDocument(content, file: "\(file): \(path)").root
            if root.name == "responseProcessing" { responseProcessing = root }
        }
    }

    /// Reads one item.
    /// - Throws: `Refusal`s of reading XML; `qti.not-an-item` for a document of another kind.
    package init(_ bytes: [UInt8], file: String) throws(Refusal) {
        let root = try QTIDocument(bytes, file: file).root
        try self.init(root, file: file)
    }
}
