extension JSON {
    /// The place of the first difference, such as `result.seats[12]`; nil when there is none.
    package func firstDifference(from other: JSON, at place: String) -> String? {
        switch (self, other) {
        case (.array(let mine), .array(let others)):
            for (index, pair) in zip(mine, others).enumerated() {
                let here = "\(place)[\(index)]"
                if let found = pair.0.firstDifference(from: pair.1, at: here) { return found }
            }
            return mine.count == others.count
                ? nil : "\(place)[\(min(mine.count, others.count))]"
        case (.object(let mine), .object(let others)):
            for name in Set(mine.keys).union(others.keys).sorted() {
                let here = "\(place).\(name)"
                guard let one = mine[name], let two = others[name] else { return here }
                if let found = one.firstDifference(from: two, at: here) { return found }
            }
            return nil
        default:
            return self == other ? nil : place
        }
    }
}
