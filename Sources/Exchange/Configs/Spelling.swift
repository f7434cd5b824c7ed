/// Finds the word that a misspelt one may stand for.
enum Spelling {
    /// The nearest of `words`, the first of equals; nil when none is near: more than a third of the
    /// letters would have to change.
    static func nearest(to word: String, among words: [String]) -> String? {
        let folded = fold(word)
        let distances = words.map { (word: $0, distance: distance(folded, fold($0))) }
        guard let best = distances.min(by: { $0.distance < $1.distance }),
            best.distance * 3 <= max(folded.count, best.word.count)
        else { return nil }
        return best.word
    }

    /// Capitals, hyphens and underscores are the commonest slips.
    private static func fold(_ word: String) -> [Character] {
        word.lowercased().filter { $0 != "-" && $0 != "_" }.map { $0 }
    }

    /// Letters to insert, delete or replace (V. Levenshtein, 1966), or to swap with the next one.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(
                    last[column] + (letter == other ? 0 : 1), last[column + 1] + 1,
                    current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
