import Bank
import Vocabulary

/// Writes the test of a package: a section within another for each category, the items in their
/// order, tags as categories of the references.
struct QTITestWriter {
    let version: QTIVersion

    /// - Parameter path: the path of an item by its place, from 0.
    func text(_ drafts: [ItemDraft], title: String, path: (Int) -> String) -> String {
        var sections = Sections()
        for (index, draft) in drafts.enumerated() {
            // The last part of a path names the file; `category` of a reference cannot hold spaces.
            let tags = draft.tags.filter { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
            var attributes = ["identifier": "ref-\(index + 1)", "href": path(index)]
            if !tags.isEmpty { attributes["category"] = tags.joined(separator: " ") }
            sections.add(QTINode("assessmentItemRef", attributes), under: draft.categories)
        }
        let part = QTINode(
            "testPart",
            [
                "identifier": "part", "navigationMode": "nonlinear",
                "submissionMode": "simultaneous",
            ], nodes: sections.finished())
        var attributes = [
            "identifier": "test", "title": title.isEmpty ? "test" : title,
            "toolName": QTIItem.ownTool, "xmlns": version.namespace,
        ]
        attributes["xmlns:xsi"] = "http://www.w3.org/2001/XMLSchema-instance"
        attributes["xsi:schemaLocation"] = "\(version.namespace) \(version.schema)"
        return QTIXML(version: version).document(
            QTINode("assessmentTest", attributes, nodes: [part]))
    }

    /// Sections being written, the open ones outermost first.
    private struct Sections {
        private struct Open {
            let title: String?
            let identifier: String
            var nodes: [QTINode] = []
        }

        private var open: [Open] = []
        private var closed: [QTINode] = []
        private var count = 0

        mutating func add(_ reference: QTINode, under categories: [String]) {
            let path: [String?] = categories.isEmpty ? [nil] : categories
            var shared = 0
            while shared < min(path.count, open.count), open[shared].title == path[shared] {
                shared += 1
            }
            while open.count > shared { close() }
            for title in path[shared...] {
                count += 1
                open.append(Open(title: title, identifier: "section-\(count)"))
            }
            open[open.count - 1].nodes.append(reference)
        }

        private mutating func close() {
            guard let last = open.popLast() else { return }
            let prefix = last.title == nil ? QTITestOutline.unnamed : ""
            let attributes = [
                "identifier": prefix + last.identifier, "title": last.title ?? "",
                "visible": "true",
            ]
            let node = QTINode("assessmentSection", attributes, nodes: last.nodes)
            if open.isEmpty {
                closed.append(node)
            } else {
                open[open.count - 1].nodes.append(node)
            }
        }

        mutating func finished() -> [QTINode] {
            while !open.isEmpty { close() }
            return closed
        }
    }
}
