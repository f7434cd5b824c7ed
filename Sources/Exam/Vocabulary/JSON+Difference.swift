extension JSON {
    /// The place of the first difference, such as `result.seats[12]`; nil when there is none, that
    /// is, when the canonical texts are the same.
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
                guard let one = mine.index(forKey: name), let two = others.index(forKey: name),
                    isSame(mine[one].key, others[two].key)
                else { return here }
                let found = mine[one].value.firstDifference(from: others[two].value, at: here)
                if let found { return found }
            }
            return nil
        case (.text(let mine), .text(let other)):
            return isSame(mine, other) ? nil : place
        default:
            return self == other ? nil : place
        }
    }
}

/// Byte by byte: `==` takes texts that only look alike (composed and decomposed) for the same.
private func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8)
}
