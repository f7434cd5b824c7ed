package import Vocabulary

/// A blueprint as JSON: `types` (items of each type of a paper), `laws`, `bands`, `levels`,
/// `scopes` (for each value a number, `[least]`, `[least, most]` or `{"least", "most"}`), `cells`
/// (conditions `type`, `law`, `band`, `level`, `scope` together, with `least` and `most` or
/// `count`), `weights_milli` (marks of each type, only compared), `items`, `tolerance_milli`.
package struct TrialBlueprint: Hashable, Sendable {
    /// How many items of a paper meet the conditions together.
    package struct Margin: Hashable, Sendable {
        /// Value by dimension as transcripts name them.
        package let conditions: [String: String]
        package let least: Int
        /// Nil: no upper limit.
        package let most: Int?
    }

    /// How many items of a type a paper has.
    package struct TypeCount: Hashable, Sendable {
        package let type: String
        package let items: Int
    }

    package let file: String
    /// Ascending by the type's name; types of which a paper has none are left out.
    package let types: [TypeCount]
    package let margins: [Margin]
    /// Marks by type, in thousandths; types that are not named are not compared.
    package let weightsMilli: [String: Int]
    /// How far a paper's expected scores may lie from the targets, in thousandths of a mark.
    package let toleranceMilli: Int

    private static let dimensions = [
        "laws": "statute", "bands": "band", "levels": "level", "scopes": "scope",
    ]
    private static let known =
        Set(dimensions.keys).union(["types", "weights_milli", "items", "cells", "tolerance_milli"])

    /// - Throws: `trial.findings` with every member that is not as it should be.
    package init(_ bytes: [UInt8], file: String) throws(Refusal) {
        let reader = try BlueprintReader(bytes, file: file)
        self.file = file
        reader.refuse(besides: TrialBlueprint.known)
        types = reader.numbers("types").filter { $0.value > 0 }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { TypeCount(type: $0.key, items: $0.value) }
        weightsMilli = reader.numbers("weights_milli", isOptional: true)
        var margins: [Margin] = []
        for (member, dimension) in TrialBlueprint.dimensions.sorted(by: { $0.key < $1.key }) {
            margins += reader.margins(member, dimension)
        }
        self.margins = margins + reader.cells()
        toleranceMilli = reader.number("tolerance_milli", default: 30)
        let sum = types.reduce(0) { $0 + $1.items }
        if sum == 0 || reader.number("items", default: sum) != sum {
            reader.complain(
                "items", "各题型共\(sum)题，与 items 不符或没有试题。",
                "the types have \(sum) items together; that is 0 or not what `items` says")
        }
        try reader.log.check()
    }
}

/// The members of a blueprint, with what is wrong with them.
private struct BlueprintReader {
    let file: String
    let members: [String: JSON]
    let log = FindingLog()

    private static let largest = 1_000_000

    init(_ bytes: [UInt8], file: String) throws(Refusal) {
        self.file = file
        let json: JSON
        do {
            json = try JSON(parsing: bytes)
        } catch {
            let line = 1 + bytes.prefix(error.offset).count { $0 == 0x0A }
            throw .table(
                "trial.not-json", file, line: line, "不是 JSON：\(error.reason)。",
                "not JSON: \(error.reason)")
        }
        guard let members = json.object else {
            throw .table("trial.not-json", file, "应为 JSON 对象。", "an object is expected")
        }
        self.members = members
    }

    func complain(_ place: String, _ chinese: String, _ english: String) {
        log.add("trial.blueprint", Finding.Place(file: file, column: place), chinese, english)
    }

    func refuse(besides known: Set<String>) {
        for name in members.keys.sorted() where !known.contains(name) {
            complain(name, "不认识这一项。", "an unknown member")
        }
    }

    func number(_ name: String, default: Int) -> Int {
        guard let member = members[name] else { return `default` }
        return number(member, at: name)
    }

    /// An object of numbers.
    func numbers(_ name: String, isOptional: Bool = false) -> [String: Int] {
        guard let member = members[name] else {
            if !isOptional { complain(name, "缺少这一项。", "the member is missing") }
            return [:]
        }
        var numbers: [String: Int] = [:]
        for (key, value) in object(member, at: name) {
            numbers[key] = number(value, at: "\(name).\(key)")
        }
        return numbers
    }

    func margins(_ name: String, _ dimension: String) -> [TrialBlueprint.Margin] {
        guard let member = members[name] else { return [] }
        return object(member, at: name).sorted {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        .map { margin([dimension: $0.key], $0.value, at: "\(name).\($0.key)") }
    }

    func cells() -> [TrialBlueprint.Margin] {
        guard let member = members["cells"] else { return [] }
        guard let cells = member.array else {
            complain("cells", "应为数组。", "an array is expected")
            return []
        }
        return cells.enumerated().map { index, cell in
            let place = "cells[\(index)]"
            var members = object(cell, at: place)
            var conditions: [String: String] = [:]
            for (name, dimension) in [
                "type": "type", "law": "statute", "band": "band", "level": "level",
                "scope": "scope",
            ] {
                if let value = members.removeValue(forKey: name)?.text {
                    conditions[dimension] = value
                }
            }
            if conditions.isEmpty {
                complain(place, "没有条件。", "no conditions: type, law, band, level or scope")
            }
            return margin(conditions, members["count"] ?? .object(members), at: place)
        }
    }

    private func margin(
        _ conditions: [String: String], _ json: JSON, at place: String
    ) -> TrialBlueprint.Margin {
        for (dimension, words) in [
            "band": ["easy", "medium", "hard"], "level": ["know", "understand", "apply"],
            "scope": ["public", "field"],
        ] {
            if let value = conditions[dimension], !words.contains(value) {
                complain(place, "没有“\(value)”这一类。", "\(value) is none of \(words)")
            }
        }
        let (least, most) = quantity(json, at: place)
        if let most, most < least {
            complain(place, "最多数小于最少数。", "most is less than least")
        }
        return TrialBlueprint.Margin(conditions: conditions, least: least, most: most)
    }

    private func quantity(_ json: JSON, at place: String) -> (least: Int, most: Int?) {
        if json.int != nil {
            let count = number(json, at: place)
            return (count, count)
        }
        if let list = json.array, (1...2).contains(list.count) {
            return (
                number(list[0], at: place), list.count == 2 ? number(list[1], at: place) : nil
            )
        }
        if let members = json.object, !members.isEmpty,
            Set(members.keys).isSubset(of: ["least", "most"])
        {
            return (
                members["least"].map { number($0, at: place) } ?? 0,
                members["most"].map { number($0, at: place) }
            )
        }
        complain(
            place, "应为题数、[最少, 最多] 或 {\"least\", \"most\"}。",
            "a number, [least, most] or {\"least\", \"most\"} is expected")
        return (0, nil)
    }

    private func object(_ json: JSON, at place: String) -> [String: JSON] {
        if let object = json.object { return object }
        complain(place, "应为对象。", "an object is expected")
        return [:]
    }

    private func number(_ json: JSON, at place: String) -> Int {
        if let number = json.int, (0...BlueprintReader.largest).contains(number) { return number }
        complain(
            place, "应为 0 至 \(BlueprintReader.largest) 的整数。",
            "a whole number from 0 to \(BlueprintReader.largest) is expected")
        return 0
    }
}
