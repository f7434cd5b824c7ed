/// What is worth a look about an item; a reason to read it again, never a judgement.
package enum ItemFlag: String, Hashable, Sendable, CaseIterable {
    /// The item–rest correlation is below 0 by more than chance (r √n < -1.645).
    case negativeDiscrimination
    /// Hardly tells strong from weak: item–rest below 0.10 (Ebel and Frisbie 1991 ask for 0.20 and
    /// more), with at least 100 people.
    case lowDiscrimination
    /// Nearly everybody has it right: facility above 0.95 with at least 40 people.
    case tooEasy
    /// Fewer than one in five earn it, with at least 40 people.
    case tooHard
    /// Some distractor does no work.
    case idleDistractor
    /// Some distractor attracts the strong; the key may be wrong.
    case strongDistractor
    /// More than one in ten leave it blank, with at least 40 people.
    case oftenOmitted

    package var chinese: String {
        switch self {
        case .negativeDiscrimination: "区分度为负"
        case .lowDiscrimination: "区分度偏低"
        case .tooEasy: "过易"
        case .tooHard: "过难"
        case .idleDistractor: "有无人选的干扰项"
        case .strongDistractor: "有干扰项吸引高分者"
        case .oftenOmitted: "空答较多"
        }
    }
}

extension ItemFigures {
    /// In the order of `ItemFlag`.
    package var flags: [ItemFlag] { ItemFlag.allCases.filter(has) }

    private func has(_ flag: ItemFlag) -> Bool {
        let root = Double(n).squareRoot()
        return switch flag {
        case .negativeDiscrimination: n >= 20 && (itemRest ?? 0) * root < -1.645
        case .lowDiscrimination: n >= 100 && (itemRest ?? 1) < 0.10
        case .tooEasy: n >= 40 && facility > 0.95
        case .tooHard: n >= 40 && facility < 0.20
        case .idleDistractor: options.contains(where: \.isIdle)
        case .strongDistractor: options.contains(where: \.attractsTheStrong)
        case .oftenOmitted: n >= 40 && omitted * 10 > n
        }
    }
}
