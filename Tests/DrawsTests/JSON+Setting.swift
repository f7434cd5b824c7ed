import Vocabulary

extension JSON {
    /// The value with the member or element at `path` replaced, added, or removed when nil.
    func setting(_ path: [String], to value: JSON?) -> JSON {
        guard let step = path.first else { return self }
        let rest = Array(path.dropFirst())
        switch self {
        case .object(var members):
            members[step] = rest.isEmpty ? value : members[step]?.setting(rest, to: value)
            return .object(members)
        case .array(var values):
            guard let index = Int(step), index < values.count else { return self }
            if let new = rest.isEmpty ? value : values[index].setting(rest, to: value) {
                values[index] = new
            } else {
                values.remove(at: index)
            }
            return .array(values)
        default: return self
        }
    }
}
