import Bank
import Vocabulary

/// What a heading, a tag or a column says that a question is.
struct DeclaredType: Hashable {
    /// Nil when the word leaves it open, as 选择题 and 案例题 do.
    let type: ItemType?
    /// Its questions share a case.
    let isCase: Bool

    init(_ type: ItemType?, isCase: Bool = false) {
        self.type = type
        self.isCase = isCase
    }

    /// Reads a word such as 单选, 单选题 or 多项选择题; nil for any other word.
    init?(word: String) {
        let folded = word.foldedForPapers.lowercased().filter { !$0.isWhitespace }
        guard folded.unicodeScalars.count <= 24, let found = DeclaredType.words[folded] else {
            return nil
        }
        self = found
    }

    /// The type word with which the words begin, such as that of 单项选择题（每题1分）.
    static func prefix(
        of scalars: ArraySlice<Unicode.Scalar>
    ) -> (type: DeclaredType, length: Int)? {
        guard let first = scalars.first, firsts.contains(first) else { return nil }
        var word = String.UnicodeScalarView()
        var best: (DeclaredType, Int)?
        for (index, scalar) in scalars.prefix(16).enumerated() {
            guard scalar != " " else { continue }
            word.append(scalar)
            if let type = words[String(word).lowercased()] { best = (type, index + 1) }
        }
        return best
    }

    /// What a type word can begin with, so that other lines are passed over quickly.
    private static let firsts: Set<Unicode.Scalar> = Set(
        words.keys.compactMap(\.unicodeScalars.first).flatMap { scalar in
            [scalar, Unicode.Scalar(scalar.value & 0xDF) ?? scalar].filter {
                $0 == scalar || scalar.isLatinLetter
            }
        })

    private static let words: [String: DeclaredType] = {
        var words: [String: DeclaredType] = [:]
        func put(_ type: DeclaredType, _ stems: [String], _ endings: [String]) {
            for stem in stems {
                for ending in endings { words[stem + ending] = type }
            }
        }
        let choice = ["", "题", "选择", "选择题", "选择试题", "试题"]
        put(DeclaredType(.singleChoice), ["单选", "单项", "单项选", "单向选择"], choice)
        put(DeclaredType(.multipleResponse), ["多选", "多项", "多项选", "复选"], choice)
        put(
            DeclaredType(.indefiniteChoice), ["不定项", "不定选", "任选", "不定向", "任意选"], choice)
        put(DeclaredType(nil), ["选择"], ["题", "试题"])
        let plain = ["", "题", "试题"]
        put(
            DeclaredType(.trueFalse),
            ["判断", "是非", "对错", "判断正误", "是非判断", "正误判断", "判断对错", "判断说明"], plain)
        put(DeclaredType(.fillIn), ["填空"], plain)
        put(
            DeclaredType(.extendedText),
            [
                "简答", "问答", "论述", "名词解释", "主观", "简述", "计算", "作文", "写作", "公文写作",
                "简要回答", "论述分析", "分析", "材料论述", "案例论述",
            ], plain)
        // Without 题 these begin many a sentence.
        for open in ["论述", "计算", "作文", "写作", "分析", "简述", "主观", "单项", "多项"] {
            words[open] = nil
        }
        put(DeclaredType(.ordering), ["排序", "顺序"], plain)
        put(DeclaredType(.matching), ["匹配", "连线", "配对", "配伍"], plain)
        put(DeclaredType(.numeric), ["数值"], plain)
        put(
            DeclaredType(nil, isCase: true),
            ["案例", "案例分析", "案例选择", "综合", "综合分析", "材料", "材料分析", "情景", "情境", "综合案例"],
            ["题", "试题", "选择题"])
        put(
            DeclaredType(.indefiniteChoice, isCase: true),
            ["案例不定项", "不定项案例", "案例分析不定项"], ["选择题", "题", "分析题"])
        words["案例分析"] = DeclaredType(nil, isCase: true)
        let english: [(ItemType, [String])] = [
            (.singleChoice, ["singlechoice", "singleanswer"]),
            (.multipleResponse, ["multipleresponse", "multipleanswer", "multipleanswers"]),
            (.trueFalse, ["true/false", "truefalse", "trueorfalse"]),
            (.fillIn, ["fillintheblank", "fillintheblanks", "fillin", "fill-in"]),
            (.extendedText, ["shortanswer", "essay"]),
        ]
        put(DeclaredType(nil), ["multiplechoice"], ["", "questions"])
        for (type, names) in english { put(DeclaredType(type), names, ["", "questions"]) }
        return words
    }()
}
