import Bank
import Papers
import Vocabulary

/// A cell of a blueprint: one of its sections, or one of its margins.
enum BlueprintCell: Hashable {
    case section(Int)
    case margin(Int)

    /// As addresses have it: `s0`, `m3`.
    var text: String {
        switch self {
        case .section(let place): "s\(place)"
        case .margin(let place): "m\(place)"
        }
    }

    init?(_ text: String) {
        guard let place = Int(text.dropFirst()), (0..<10_000).contains(place) else { return nil }
        switch text.first {
        case "s": self = .section(place)
        case "m": self = .margin(place)
        default: return nil
        }
    }

    static func all(of blueprint: Blueprint) -> [BlueprintCell] {
        blueprint.sections.indices.map { .section($0) }
            + blueprint.margins.indices.map { .margin($0) }
    }

    func name(in blueprint: Blueprint) -> String {
        switch self {
        case .section(let place):
            blueprint.sections.indices.contains(place)
                ? blueprint.sections[place].type.chinese : text
        case .margin(let place):
            blueprint.margins.indices.contains(place)
                ? blueprint.margins[place].name.chinese : text
        }
    }

    /// How many items every paper has of it, least and most.
    func quantity(in blueprint: Blueprint) -> Blueprint.Quantity {
        switch self {
        case .section(let place): .init(exactly: blueprint.sections[place].itemCount)
        case .margin(let place): blueprint.margins[place].quantity
        }
    }

    /// Whether an item can be drawn for it.
    func holds(_ item: Item, _ blueprint: Blueprint) -> Bool {
        guard let section = blueprint.section(of: item) else { return false }
        switch self {
        case .section(let place): return section == place
        case .margin(let place):
            guard blueprint.margins.indices.contains(place) else { return false }
            let margin = blueprint.margins[place]
            let scope: Blueprint.Scope = blueprint.field(of: item) == nil ? .public : .field
            return (margin.statute ?? item.basis.statute) == item.basis.statute
                && (margin.scope ?? scope) == scope
                && (margin.level ?? item.cognitiveLevel) == item.cognitiveLevel
                && (margin.band ?? item.band) == item.band
                && (margin.type ?? blueprint.sections[section].type)
                    == blueprint.sections[section].type
        }
    }
}
