/// Which groups of candidates are linked, directly or by others, by an item that both had.
///
/// What is not linked has no common scale: each part then has an origin of its own.
struct RaschParts {
    /// For each group the first group of its part.
    let origins: [Int]
    /// For each item the first group of its part.
    let itemOrigins: [Int]

    init(_ data: RaschData, _ isExtreme: [Bool]) {
        var parents = Array(data.groups.indices)
        func root(_ group: Int) -> Int {
            var group = group
            while parents[group] != group { group = parents[group] }
            return group
        }
        var seen = [Int?](repeating: nil, count: data.items.count)
        for person in data.persons {
            for item in person.items where !isExtreme[item] {
                guard let other = seen[item] else {
                    seen[item] = person.group
                    continue
                }
                let ends = [root(other), root(person.group)].sorted()
                parents[ends[1]] = ends[0]
            }
        }
        let origins = data.groups.indices.map(root)
        self.origins = origins
        itemOrigins = seen.map { $0.map { origins[$0] } ?? 0 }
    }

    /// How many parts there are.
    var count: Int { Set(origins).count }
}
