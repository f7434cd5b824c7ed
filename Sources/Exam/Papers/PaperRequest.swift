package import Bank
import Draws
import Seals
package import Vocabulary

/// For whom papers are drawn, from which items, by which blueprint and plan: the frozen inputs.
package struct PaperRequest: Sendable {
    /// One person: no name, only what the draw needs to know.
    package struct Candidate: Hashable, Sendable {
        package let registration: RegistrationID
        /// Where the person sits; nil for who gets a paper drawn by itself whenever it is.
        package let session: SessionID?
        /// The part of the bank of the person's field of enforcement; nil: public items only.
        package let field: BankPart?
        /// Items that the person has met in earlier exams.
        package let seen: [ItemID]

        package init(
            registration: RegistrationID, session: SessionID? = nil, field: BankPart? = nil,
            seen: [ItemID] = []
        ) {
            self.registration = registration
            self.session = session
            self.field = field
            self.seen = seen
        }
    }

    /// Ascending by registration.
    package let candidates: [Candidate]
    /// The items that papers of the blueprint can hold, ascending by id.
    package let items: [Item]
    package let blueprint: Blueprint
    package let plan: PaperPlan
    private let textKey: [UInt8]

    /// - Parameters:
    ///   - plan: the quota; `.none` for papers that are each drawn by themselves, or as long as
    ///     there is none.
    ///   - textKey: the office's secret from which each item's salt follows; the digests of the
    ///     items' words in the transcript tell nothing without the salts.
    package init(
        candidates: [Candidate], bank: ItemBank, blueprint: Blueprint, plan: PaperPlan = .none,
        textKey: [UInt8] = []
    ) {
        self.candidates = candidates.sorted { precedes($0.registration.text, $1.registration.text) }
        self.items = PaperRequest.usable(bank, blueprint)
        self.blueprint = blueprint
        self.plan = plan
        self.textKey = textKey
    }

    /// The same with a plan.
    package func with(_ plan: PaperPlan) -> PaperRequest {
        PaperRequest(
            candidates: candidates, items: items, blueprint: blueprint, plan: plan,
            textKey: textKey)
    }

    private init(
        candidates: [Candidate], items: [Item], blueprint: Blueprint, plan: PaperPlan,
        textKey: [UInt8]
    ) {
        self.candidates = candidates
        self.items = items
        self.blueprint = blueprint
        self.plan = plan
        self.textKey = textKey
    }

    /// Approved items with a section of the blueprint; of case sets only whole ones of the size it
    /// asks for. The state is asked for here, and not where banks are loaded, since every draw
    /// passes here whoever loaded its bank; reading, counting and editing see all states.
    private static func usable(_ bank: ItemBank, _ blueprint: Blueprint) -> [Item] {
        let parts = Set([blueprint.part] + blueprint.fieldParts.values).sorted()
        let items = parts.flatMap { bank.items(of: $0) }.filter {
            $0.record.state == .approved && blueprint.section(of: $0) != nil
        }
        let sizes = Dictionary(
            grouping: items.compactMap(\.caseSet?.id), by: { $0 }
        ).mapValues(\.count)
        return items.filter { item in
            guard let set = item.caseSet, let section = blueprint.section(of: item) else {
                return true
            }
            return sizes[set.id] == blueprint.sections[section].setSize
        }.sorted { precedes($0.id.text, $1.id.text) }
    }

    /// The salt of an item's digest, 32 bytes: for who may see the item's words.
    package func salt(of item: ItemID) -> [UInt8] {
        AuthenticationCode(.sm3, key: textKey).code(Array(item.text.utf8))
    }

    /// The inputs as the transcript has them: of the items only what the draw turns on, and a
    /// salted digest of the words, so that whoever sat the paper can check them later.
    package var inputs: [String: JSON] {
        let places = Dictionary(
            uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
        return [
            "bank": .array(items.map(row)),
            "blueprint": blueprint.json,
            "enemies": .array(enemies(places).map { [.int($0.0), .int($0.1)] }),
            "plan": plan.json,
            "roster": .array(
                candidates.map { candidate in
                    [
                        JSON(candidate.registration), .text(candidate.session?.text ?? ""),
                        .text(candidate.field?.text ?? ""),
                        JSON(Set(candidate.seen.compactMap { places[$0] }).sorted()),
                    ]
                }),
        ]
    }

    private func enemies(_ places: [ItemID: Int]) -> [(Int, Int)] {
        let pairs = items.enumerated().flatMap { place, item in
            item.enemies.compactMap { places[$0] }.filter { $0 != place }
                .map { [min(place, $0), max(place, $0)] }
        }
        return Set(pairs).map { ($0[0], $0[1]) }.sorted { $0 < $1 }
    }

    private func row(_ item: Item) -> JSON {
        let section = blueprint.section(of: item) ?? 0
        let isFixed = item.type == .trueFalse
        return [
            JSON(item.id), .int(section), JSON(item.basis.statute),
            .text(blueprint.field(of: item)?.text ?? ""), .text(item.cognitiveLevel.rawValue),
            .text(item.band.rawValue),
            JSON(item.expectedScores(marks: blueprint.sections[section].marks)),
            .text(item.choices.map { $0.isPinned || isFixed ? "p" : "f" }.joined()),
            .text(item.caseSet?.id ?? ""), .text(text(item)),
        ]
    }

    /// Only items that have slots say so, so that the digests of the others stay what they were.
    private func text(_ item: Item) -> String {
        var content: [String: JSON] = [
            "choices": .array(item.choices.map { [JSON($0.id), .text($0.text)] }),
            "set": .text(item.caseSet?.text ?? ""), "stem": .text(item.stem),
        ]
        if !item.slots.isEmpty {
            content["slots"] = .array(
                item.slots.map { [JSON($0.id), .text($0.text), JSON($0.choices.map(\.text))] })
        }
        return HashAlgorithm.sm3.hexadecimalDigest(
            DrawScheme.lengthPrefixed([
                Array("\(DrawScheme.name) text".utf8), salt(of: item.id),
                JSON.object(content).canonical,
            ]))
    }
}

/// Byte by byte, as transcripts and other programs order names.
func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
}

extension PaperPlan {
    /// No quota: every paper is drawn by itself.
    package static let none = PaperPlan(
        targets: [0, 0, 0, 0], pools: 1, shares: [], groups: [], proof: [])
}

extension Blueprint {
    /// As it stands in a transcript.
    package var json: JSON {
        [
            "part": JSON(part),
            "sections": .array(
                sections.map {
                    [
                        .text($0.type.rawValue), .int($0.count), .int($0.setSize),
                        .int($0.marks.hundredths),
                    ]
                }),
            "margins": .array(
                margins.map { margin in
                    [
                        .object(
                            Dictionary(
                                uniqueKeysWithValues: margin.conditions.map {
                                    ($0.dimension, JSON.text($0.value))
                                })),
                        .int(margin.quantity.least), .int(margin.quantity.most ?? -1),
                    ]
                }),
            "tolerance": .int(toleranceMilli),
        ]
    }
}
