/// A regular expression of XML Schema, as `patternMatch` has them: it matches a text as a whole.
///
/// Tried on a text it takes time in proportion to the text and never more, whatever the pattern is,
/// so that no file can hold up the service.
struct QTIPattern: Hashable, Sendable {
    enum Step: Hashable, Sendable {
        case character(QTICharacterClass)
        /// Goes on at both places.
        case fork(Int, Int)
        case jump(Int)
        case match
    }

    private let steps: [Step]

    /// Nil for what is no pattern, or one too large or with a part that is not known here.
    init?(_ text: String) {
        guard let tree = QTIPatternParser.parse(text) else { return nil }
        var steps: [Step] = []
        guard QTIPattern.compile(tree, into: &steps) else { return nil }
        steps.append(.match)
        self.steps = steps
    }

    func matches(_ text: String) -> Bool {
        var current = Threads(count: steps.count)
        add(0, to: &current)
        for scalar in text.unicodeScalars {
            guard !current.places.isEmpty else { return false }
            var next = Threads(count: steps.count)
            for place in current.places {
                guard case .character(let set) = steps[place], set.contains(scalar) else {
                    continue
                }
                add(place + 1, to: &next)
            }
            current = next
        }
        return current.places.contains { steps[$0] == .match }
    }

    /// The places at which a match may go on, each once.
    private struct Threads {
        var places: [Int] = []
        var isThere: [Bool]

        init(count: Int) {
            isThere = Array(repeating: false, count: count)
        }
    }

    private func add(_ place: Int, to threads: inout Threads) {
        var waiting = [place]
        while let place = waiting.popLast() {
            guard !threads.isThere[place] else { continue }
            threads.isThere[place] = true
            switch steps[place] {
            case .fork(let one, let other): waiting += [other, one]
            case .jump(let target): waiting.append(target)
            case .character, .match: threads.places.append(place)
            }
        }
    }

    private static let capacity = 5_000

    /// False when it becomes too large.
    private static func compile(_ tree: QTIPatternParser.Tree, into steps: inout [Step]) -> Bool {
        guard steps.count < capacity else { return false }
        switch tree {
        case .character(let set): steps.append(.character(set))
        case .sequence(let parts):
            for part in parts where !compile(part, into: &steps) { return false }
        case .either(let branches):
            var ends: [Int] = []
            for (index, branch) in branches.enumerated() {
                let fork = steps.count
                let isLast = index == branches.count - 1
                if !isLast { steps.append(.fork(fork + 1, 0)) }
                guard compile(branch, into: &steps) else { return false }
                guard !isLast else { break }
                ends.append(steps.count)
                steps.append(.jump(0))
                steps[fork] = .fork(fork + 1, steps.count)
            }
            for end in ends { steps[end] = .jump(steps.count) }
        case .repeated(let part, let least, let most):
            for _ in 0..<least where !compile(part, into: &steps) { return false }
            guard let most else {
                let fork = steps.count
                steps.append(.fork(fork + 1, 0))
                guard compile(part, into: &steps) else { return false }
                steps.append(.jump(fork))
                steps[fork] = .fork(fork + 1, steps.count)
                return true
            }
            var forks: [Int] = []
            for _ in least..<most {
                forks.append(steps.count)
                steps.append(.fork(steps.count + 1, 0))
                guard compile(part, into: &steps) else { return false }
            }
            for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
        }
        return true
    }
}
