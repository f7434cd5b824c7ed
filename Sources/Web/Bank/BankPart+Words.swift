import Vocabulary

extension BankPart {
    /// What the parts of the bank that comes with the program are called; an office's own parts are
    /// called as it has named them.
    private static let names = [
        "public": "公共法律知识", "market": "市场监管", "ecology": "生态环境", "transport": "交通运输",
        "agriculture": "农业农村", "culture": "文化旅游", "emergency": "应急管理", "urban": "城市管理",
        "health": "卫生健康", "leaders": "领导干部",
    ]

    /// For people to read: `应急管理（emergency）`.
    var words: String { BankPart.names[text].map { "\($0)（\(text)）" } ?? text }
}
