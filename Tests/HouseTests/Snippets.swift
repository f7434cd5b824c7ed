import Testing

/// What the tests of the rules are tried on.
enum Snippets {
    /// A bad snippet, and on which line of it the rule of that name must speak.
    struct Bad: Sendable, CustomTestStringConvertible {
        let rule: String
        let path: String
        let line: Int
        let text: String

        init(
            _ rule: String, _ path: String = "Sources/Exam/Papers/A.swift", line: Int,
            _ text: String
        ) {
            self.rule = rule
            self.path = path
            self.line = line
            self.text = text
        }

        var testDescription: String { "\(rule): \(text.prefix(60))" }
    }

    static let bad = [
        Bad(LineLength().name, line: 2, "struct A {}\n" + String(repeating: "字", count: 101)),
        Bad(FileLength().name, line: 501, String(repeating: "\n", count: 501)),
        Bad(
            BodyLength().name, line: 2,
            "struct A {\n  init(_ a: () -> Int = { 3 }) {\n" + String(repeating: "x()\n", count: 61)
                + "  }\n}\n"),
        Bad(
            BodyLength().name, line: 1,
            "let a: Int = {\n" + String(repeating: "x()\n", count: 61) + "}()\n"),
        Bad(FileName().name, line: 2, "// struct A\nstruct B { struct A {} }\n"),
        Bad(
            FileName().name, "Sources/Exam/Papers/A+Draw.swift", line: 1,
            "extension B {}\nfunc b() {}\n"),
        Bad(Placeholder().name, "Sources/Office/_.swift", line: 1, ""),
        Bad(Placeholder().name, "Tests/GradingTests/x.swift", line: 1, "import Testing\n"),
        Bad(AccessLevel().name, line: 2, "struct A {\n    public let a: Int\n}\n"),
        Bad(AccessLevel().name, line: 1, "open class A {}\n"),
        Bad(FloatingPoint().name, line: 2, "struct A {\n    let marks: Double\n}\n"),
        Bad(
            UncheckedSendable().name, line: 2,
            "/// One two three four.\nclass A: @unchecked Sendable {}\n"),
        Bad(UncheckedSendable().name, line: 1, "class A: @unchecked Sendable {}  // trust me\n"),
        Bad("no UUID()", line: 1, "let a = \"b\\(UUID())\"\n"),
        Bad(UnfinishedWork().name, line: 1, "// TODO: finish\nlet a = \"TODO\"\n"),
        Bad(UnfinishedWork().name, line: 2, "/*\n FIXME */\n"),
    ]

    /// One use of each ban, in a place where it does not belong; `#` stands for the use.
    static let banned = Ban.all.map { ban in
        let inTests = ban.folders == ["Tests/"]
        return Bad(
            ban.name, inTests ? "Tests/PapersTests/A.swift" : "Sources/Exam/Papers/A.swift",
            line: 3,
            "// \(ban.spelling)\nlet a = \"\(ban.spelling)\"\n\(use(of: ban))\nlet b = 1\n")
    }

    /// A member needs something before its point, everything else stands alone.
    private static func use(of ban: Ban) -> String {
        ban.spelling.hasPrefix(".") ? "items\(ban.spelling)" : ban.spelling
    }

    static let good = ##"""
        package import Vocabulary

        /// Draws a paper. 试卷
        extension Paper {
            // Safe to share, since nothing in it ever changes after the start.
            final class Box: @unchecked Sendable {}

            enum Visibility { case `public`, open }

            /// Opened by "Date()" { and never closed in this text.
            func draw(_ visibility: Visibility = .public) -> String {
                let pattern = /a"{/
                let isShut = try !isOpen(pattern)
                let text = "a \(fingerprint(of: "{\(pattern)}")) try! \" fatalError"
                let raw = #"print("x\#(text)") \(UUID())"#
                return text + """
                    .random( and "quotes" { } Double
                    """ + raw + stream.print("a") + "\(4 / 2)" + "1 / 2"
            }
        }
        """##
}
