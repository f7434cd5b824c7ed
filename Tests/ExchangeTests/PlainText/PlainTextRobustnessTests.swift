import Bank
import Exchange
import Testing
import Vocabulary

struct PlainTextRobustnessTests {
    private static let seeds = [
        """
        一、单项选择题（每题1分，共40分）
        1. 1、甲（ ）。（2分）
        A.一 B.二
        C.三
        【答案】B【解析】因为。
        （√）2.乙。
        3、[多选] 丙__AB__。
        （A）一（B）二（C）三
        二、填空题
        1.丁____（ ）。
        答案：①戊；②己/庚
        三、案例分析题
        案例一：辛。
        （1）壬？
        答：略
        参考答案
        一、1-2 AB 3.C
        """,
        "[单选][B]\n甲\n[A]一\n[B]二\n<解析>\n知识点:x\n</解析>\n[简答>论述]\n乙\n<参考答案>丙</参考答案>",
        "1.1.1.1 甲   。\nA.一\nB.二\n答案: missing\n1.1.1.1 A\nA. x\nB. y\nAnswer: A",
    ]

    /// Characters that the grammar looks at, in any order: nothing may trap or hang.
    @Test func `texts of nothing but signs`() {
        let signs = Array("（）()【】[]<>/_.、．:：；;,，0123456789一二三十第题ABCDab①⑴⒈√×答案解析案例参考：\n\n  \t")
        for seed in 1...400 {
            var source = DraftSource(seed: UInt64(seed))
            let text = String((0..<300).map { _ in source.pick(signs) })
            let read = PlainTextReader().questions(in: text, file: "a.txt")
            #expect(!read.entries.isEmpty || !read.findings.isEmpty, "seed \(seed)")
        }
    }

    @Test func `damaged papers`() {
        for (index, seed) in Self.seeds.enumerated() {
            let bytes = Array(seed.utf8)
            var source = DraftSource(seed: UInt64(index + 1))
            for round in 1...300 {
                var damaged = bytes
                for _ in 0...source.next(6) {
                    let place = source.next(damaged.count)
                    switch source.next(3) {
                    case 0: damaged[place] = UInt8(source.next(256))
                    case 1: damaged.remove(at: place)
                    default:
                        damaged.insert(
                            contentsOf: damaged[place..<min(place + 20, damaged.count)],
                            at: source.next(damaged.count))
                    }
                }
                let read = PlainTextReader().questions(in: damaged, file: "a.txt")
                #expect(!read.entries.isEmpty || !read.findings.isEmpty, "seed \(index), \(round)")
                let whole = read.entries.allSatisfy {
                    $0.place.line != nil && !$0.draft.stem.isEmpty
                }
                #expect(whole)
            }
        }
    }

    /// Each of these made some reader slow: the time grows with the length and not with its square.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            "1.", "（", "__", "A.", "1.甲\n", "答案：", "【答案】A", "\n", "1-5 ABCDA ", "（1）甲\n", "A、B",
            "1.\n(1)\n",
            "案例一：甲\n", "一、单选题\n", "参考答案\n1.A 2.B\n", "甲（ ）A.", "①", "<解析>", "[单选][A]\n", "答案\n",
        ])
    func `long runs of one thing`(piece: String) {
        let text = String(repeating: piece, count: 60_000 / piece.count)
        let read = PlainTextReader().questions(in: text, file: "a.txt")
        #expect(!read.entries.isEmpty || !read.findings.isEmpty)
    }
}
