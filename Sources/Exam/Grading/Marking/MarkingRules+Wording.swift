extension MarkingRules {
    /// The sentence printed above the section and on the notice's page of rules.
    package var wording: String {
        let start = "由评卷员评分：每份答案由两名评卷员互不知情地分别评分，相差不超过\(gap)分的取平均分；"
        let beyond =
            switch third {
            case .nearer:
                "超过的由第三名评卷员评分，与前两个评分中较近的一个相差不超过\(gap)分的取两者平均分（同样近的取较高者），否则由评卷负责人裁定。"
            case .alone: "超过的由第三名评卷员评分，以其评分为准。"
            case .leader: "超过的由评卷负责人裁定。"
            }
        let again = again.map { "另抽取\($0.percent)%的答案再评一次，只用于检查评卷是否一致，不影响得分。" } ?? ""
        return start + beyond + "未作答得0分。" + again
    }
}
