import Vocabulary

/// Members of questions that mean nothing to us, each told once for the whole file.
final class JSONStrangers {
    private var counts: [String: (first: Finding.Place, count: Int)] = [:]

    func add(_ names: [String], at place: Finding.Place) {
        for name in names where counts[name] != nil || counts.count < 200 {
            counts[name, default: (place, 0)].count += 1
        }
    }

    func warn(_ log: ImportLog) {
        for (name, found) in counts.sorted(by: { $0.key < $1.key }) {
            log.warning(
                "question-json.unknown-member", found.first,
                "成员 \(name) 不认识（共 \(found.count) 题），没有保留。",
                "the member \(name) is not known (\(found.count) questions) and was not kept")
        }
    }
}
