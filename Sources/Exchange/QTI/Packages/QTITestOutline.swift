import Foundation
import Vocabulary

/// What a test says about its items: their order, under which sections they stand, and their
/// categories.
struct QTITestOutline {
    struct Reference: Hashable {
        /// Within the package.
        let path: String
        /// The titles of the sections, outermost first.
        let sections: [String]
        let tags: [String]
        let line: Int
    }

    private(set) var references: [Reference] = []
    /// What was not understood or not there.
    private(set) var problems: [Finding] = []
    private var seen: Set<String> = []

    /// - Parameter load: a document of the package by its path; nil when there is none.
    init(
        _ root: QTINode, path: String, file: String, load: (String) throws(Refusal) -> QTINode?
    ) {
        seen = [path]
        walk(root, path, file, [], load)
    }

    private mutating func walk(
        _ node: QTINode, _ path: String, _ file: String, _ sections: [String],
        _ load: (String) throws(Refusal) -> QTINode?
    ) {
        for child in node.children {
            switch child.name {
            case "testPart": walk(child, path, file, sections, load)
            case "assessmentSection":
                walk(child, path, file, sections + QTITestOutline.title(of: child), load)
            case "assessmentItemRef":
                refer(child, path, file, sections)
            case "assessmentSectionRef":
                follow(child, path, file, sections, load)
            default: continue
            }
        }
    }

    /// No title for a section that only holds what stands under none.
    private static func title(of section: QTINode) -> [String] {
        guard section.attribute("identifier")?.hasPrefix(unnamed) != true else { return [] }
        return [section.attribute("title") ?? section.attribute("identifier") ?? ""]
            .filter { !$0.isEmpty }
    }

    /// What the identifiers of sections in our own tests begin with that stand for no category.
    static let unnamed = "uncategorised-"

    private mutating func refer(
        _ node: QTINode, _ path: String, _ file: String, _ sections: [String]
    ) {
        guard let target = target(of: node, path, file) else { return }
        let tags = (node.attribute("category") ?? "").split(whereSeparator: \.isWhitespace)
        references.append(
            Reference(
                path: target, sections: sections, tags: tags.map(String.init), line: node.line))
        if node.child("weight") != nil {
            problems.append(
                Finding(
                    "qti.weight", severity: .warning,
                    at: Finding.Place(file: "\(file)/\(path)", line: node.line),
                    "试卷给试题 \(target) 定了权重，没有导入。", "the weight of \(target) in the test was left out"
                ))
        }
    }

    private mutating func follow(
        _ node: QTINode, _ path: String, _ file: String, _ sections: [String],
        _ load: (String) throws(Refusal) -> QTINode?
    ) {
        guard let target = target(of: node, path, file), seen.insert(target).inserted else {
            return
        }
        do throws(Refusal) {
            guard let root = try load(target) else {
                problems.append(missing(target, node, path, file))
                return
            }
            walk(QTINode.holding("testPart", [root]), target, file, sections, load)
        } catch {
            problems += error.findings
        }
    }

    private mutating func target(of node: QTINode, _ path: String, _ file: String) -> String? {
        let written = node.attribute("href") ?? ""
        let href = written.removingPercentEncoding ?? written
        if let target = QTIPath.joined(QTIPath.folder(of: path), href) { return target }
        problems.append(missing(href, node, path, file))
        return nil
    }

    private func missing(
        _ target: String, _ node: QTINode, _ path: String, _ file: String
    ) -> Finding {
        Finding(
            "qti.missing-file", at: Finding.Place(file: "\(file)/\(path)", line: node.line),
            "内容包里没有文件 \(target)。", "the package has no file \(target)")
    }
}
