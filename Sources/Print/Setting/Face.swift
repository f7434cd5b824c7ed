/// A type face by its part in a document: several families, of which the first that has the
/// character is taken. The last ones have the rare characters of names (Ext B to H).
package enum Face: Hashable, Sendable, CaseIterable {
    /// 宋体: running text and tables.
    case song
    /// 黑体: headings and numbers that are read from afar.
    case hei
    /// 楷体: headings of the second level in official documents.
    case kai
    /// 仿宋: the text of official documents.
    case fang
    /// 小标宋: titles of official documents.
    case title

    /// What shows characters that the usual faces lack; Debian's fonts-hanazono and
    /// fonts-babelstone-han.
    private static let rare = ["HanaMinA", "HanaMinB", "BabelStone Han"]

    /// The families by preference. Those that offices have and Debian has not stand first: where
    /// they are installed, official documents look as offices expect them.
    var families: [String] {
        let usual =
            switch self {
            case .song: ["Noto Serif CJK SC"]
            case .hei: ["Noto Sans CJK SC"]
            case .kai: ["KaiTi", "KaiTi_GB2312", "Noto Serif CJK SC"]
            case .fang: ["FangSong", "FangSong_GB2312", "Noto Serif CJK SC"]
            case .title: ["FZXiaoBiaoSong-B05S", "Noto Serif CJK SC"]
            }
        return usual + Face.rare
    }
}
