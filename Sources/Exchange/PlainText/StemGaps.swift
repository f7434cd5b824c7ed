/// Gaps in stems: `____`, `（ ）`, and answers that were written into them.
enum StemGaps {
    /// A gap or an answer in brackets or between underscores.
    struct Gap {
        /// With its brackets or underscores.
        let range: Range<Int>
        /// What stands in it; empty for an empty one.
        let inner: Range<Int>
        let isBracket: Bool
    }

    private static func closer(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "(": ")"
        case "【": "】"
        case "[": "]"
        case "{": "}"
        default: nil
        }
    }

    /// All gaps of a range, in their order; of brackets only those with at most `longest`
    /// characters in them.
    static func all(_ line: PaperLine, _ range: Range<Int>, longest: Int = 12) -> [Gap] {
        var gaps: [Gap] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let gap = bracket(line, index, range.upperBound, longest)
                ?? underscores(line, index, range.upperBound)
            {
                gaps.append(gap)
                index = gap.range.upperBound
            } else {
                index += 1
            }
        }
        return gaps
    }

    private static func bracket(
        _ line: PaperLine, _ start: Int, _ upper: Int, _ longest: Int
    ) -> Gap? {
        guard let closer = closer(of: line.folded[start]) else { return nil }
        var close = start + 1
        while close < upper, line.folded[close] != closer {
            guard close - start <= longest + 8 else { return nil }
            close += 1
        }
        guard close < upper else { return nil }
        let inner = line.foldedString(start + 1..<close)
        guard inner.unicodeScalars.count <= longest else { return nil }
        return Gap(range: start..<close + 1, inner: start + 1..<close, isBracket: true)
    }

    /// `____`, or `__B__`.
    private static func underscores(_ line: PaperLine, _ start: Int, _ upper: Int) -> Gap? {
        func run(_ from: Int) -> Int {
            var end = from
            while end < upper, line.folded[end] == "_" { end += 1 }
            return end
        }
        guard line.folded[start] == "_" else { return nil }
        let first = run(start)
        guard first - start >= 2 else { return nil }
        var end = first
        while end < upper, end - first <= 40, line.folded[end] != "_",
            !",;。，；".unicodeScalars.contains(line.folded[end])
        {
            end += 1
        }
        if end < upper, line.folded[end] == "_", end - first <= 40 {
            let last = run(end)
            let inner = line.foldedString(first..<end)
            // ____甲____ may be two gaps with a word between: only short runs enclose an answer.
            let isAnswer = KeyText.isBareKey(inner) || (first - start <= 3 && last - end <= 3)
            if inner.isEmpty || (isAnswer && last - end >= 2) {
                return Gap(range: start..<last, inner: first..<end, isBracket: false)
            }
        }
        return Gap(range: start..<first, inner: first..<first, isBracket: false)
    }

    /// Whether there is a gap, empty or with a key in it.
    static func hasGap(_ line: PaperLine, _ range: Range<Int>) -> Bool {
        all(line, range).contains { gap in
            let inner = line.foldedString(gap.inner)
            return !gap.isBracket || inner.isEmpty || KeyText.isBareKey(inner)
        }
    }

    /// Whether the words end with `（√）` or `（×）`.
    static func endsWithVerdict(_ line: PaperLine, _ range: Range<Int>) -> Bool {
        guard let last = all(line, range).last else { return false }
        var end = last.range.upperBound
        while end < range.upperBound, " 。.".unicodeScalars.contains(line.folded[end]) { end += 1 }
        guard end >= range.upperBound else { return false }
        return KeyText.verdict(line.foldedString(last.inner))?.rest.isEmpty == true
    }
}
