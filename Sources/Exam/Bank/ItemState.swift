/// Where an item stands on its way (试题状态): draft → reviewed → approved → retired.
package enum ItemState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Being written; may lack what a finished item needs.
    case draft
    /// Somebody else than its author answered it and found it good.
    case reviewed
    /// Cleared for exams: the only state from which items are drawn.
    case approved
    /// No longer drawn; kept for the papers that had it.
    case retired

    package var chinese: String {
        switch self {
        case .draft: "草稿"
        case .reviewed: "已审核"
        case .approved: "已批准"
        case .retired: "已停用"
        }
    }
}
