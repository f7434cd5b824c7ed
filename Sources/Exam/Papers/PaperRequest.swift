package import Bank
import Seals
package import Vocabulary

/// For whom papers are drawn, from which items, by which blueprint: the frozen inputs.
package struct PaperRequest: Sendable {
    /// Ascending.
    package let registrations: [RegistrationID]
    /// The items of the blueprint's part and types, ascending.
    package let items: [Item]
    package let blueprint: Blueprint

    package init(registrations: [RegistrationID], bank: ItemBank, blueprint: Blueprint) {
        let types = Set(blueprint.sections.map(\.type))
        self.registrations = registrations.sorted()
        self.items = bank.items(of: blueprint.part).filter { types.contains($0.type) }
        self.blueprint = blueprint
    }

    /// The inputs as the transcript has them: of the items only what the draw turns on, and a
    /// digest of the text, so that whoever sat the paper can check its words later.
    package var inputs: [String: JSON] {
        [
            "roster": JSON(registrations.map(\.text)),
            "bank": .array(items.map(PaperRequest.json)),
            "blueprint": blueprint.json,
        ]
    }

    private static func json(_ item: Item) -> JSON {
        [
            JSON(item.id), .text(item.type.rawValue), JSON(item.basis.statute),
            .text(item.band.rawValue), .int(item.facility),
            .text(item.choices.map { $0.isPinned ? "p" : "f" }.joined()),
            .text(HashAlgorithm.sm3.hexadecimalDigest(content(item).canonical)),
        ]
    }

    private static func content(_ item: Item) -> JSON {
        [
            "stem": .text(item.stem),
            "choices": .array(item.choices.map { [JSON($0.id), .text($0.text)] }),
        ]
    }
}

extension Blueprint {
    /// As it stands in a transcript.
    var json: JSON {
        [
            "part": JSON(part),
            "sections": .array(
                sections.map {
                    [.text($0.type.rawValue), .int($0.count), .int($0.marks.hundredths)]
                }),
            "statutes": .object(
                Dictionary(
                    uniqueKeysWithValues: statutes.map { ($0.key.text, $0.value.json) })),
            "bands": .object(
                Dictionary(uniqueKeysWithValues: bands.map { ($0.key.rawValue, $0.value.json) })),
            "tolerance": .int(toleranceMilli),
        ]
    }
}

extension Blueprint.Quantity {
    /// `[least]` or `[least, most]`.
    var json: JSON { JSON([least] + (most.map { [$0] } ?? [])) }

    init?(json: JSON) {
        let numbers = (json.array ?? []).compactMap(\.int)
        guard (1...2).contains(numbers.count), numbers.count == json.array?.count,
            numbers.allSatisfy((0...Blueprint.largestNumber).contains)
        else {
            return nil
        }
        self.init(least: numbers[0], most: numbers.count == 2 ? numbers[1] : nil)
    }
}
