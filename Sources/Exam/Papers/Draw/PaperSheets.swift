import Draws
import Seals
import Vocabulary

/// The drawn papers as they come into the result: order of the items and of their choices, the
/// sheets' rows, and the root of the tree over all of them.
struct PaperSheets {
    struct Sheet {
        let code: String
        let registration: String
        let scores: Scores
        let positions: String
        let orders: String
    }

    private let input: PaperInput
    private let pool: PaperPool
    private let codes: [String: String]
    private var sheets: [Sheet] = []
    private var alone: [String] = []

    /// - Parameter order: the registrations in the order of the lot.
    init(input: PaperInput, pool: PaperPool, order: [String]) {
        self.input = input
        self.pool = pool
        codes = Dictionary(
            uniqueKeysWithValues: order.enumerated().map { index, registration in
                (registration, "S\(String(10_000_000 + index + 1).dropFirst(2))")
            })
    }

    /// Draws the order of a paper's units inside each section and of the choices in each item.
    mutating func lay(
        _ units: some Sequence<Int>, gap: Scores, for registration: String, isAlone: Bool = false,
        from stream: DrawStream
    ) {
        let targets = input.plan.targets
        var bySection = [[Int]](repeating: [], count: pool.sections.count)
        for unit in units { bySection[pool.units[unit].section].append(unit) }
        let items = bySection.flatMap { stream.shuffled($0.sorted()) }
            .flatMap { pool.units[$0].items }
        let code = codes[registration] ?? ""
        if isAlone { alone.append(code) }
        sheets.append(
            Sheet(
                code: code, registration: registration,
                scores: gap &+ Scores(targets[0], targets[1], targets[2], targets[3]),
                positions: items.map(String.init).joined(separator: " "),
                orders: items.map { order(of: input.items[$0], from: stream) }
                    .joined(separator: " ")))
    }

    /// The places of an item's choices as digits, `-` without choices; pinned ones stay.
    private func order(of item: PaperInput.Row, from stream: DrawStream) -> String {
        guard !item.pinned.isEmpty else { return "-" }
        let loose = item.pinned.indices.filter { !item.pinned[$0] }
        guard loose.count > 1 else { return item.pinned.indices.map(String.init).joined() }
        var drawn = stream.permutation(of: loose.count).map { loose[$0] }[...]
        return item.pinned.map { !$0 }.enumerated()
            .map { String($1 ? drawn.removeFirst() : $0) }.joined()
    }

    /// The result of the draw as the transcript has it.
    func result(in context: DrawContext) -> JSON {
        let ordered = sheets.sorted { $0.code < $1.code }
        let targets = input.plan.targets
        let outside = ordered.filter {
            ($0.scores &- Scores(targets[0], targets[1], targets[2], targets[3])).largest
                > input.tolerance
        }
        let bound = ExposureBound(pool, proof: input.plan.proof)
        return [
            "alone": JSON(alone.sorted()),
            "bound": [.int(bound.numerator), .int(bound.denominator)],
            "outside": JSON(outside.map(\.code)),
            "root": .text(hexadecimal(root(in: context))),
            "sheets": .array(
                ordered.map {
                    [
                        .text($0.code), .text($0.registration),
                        .array((0..<4).map { [scores = $0.scores] in .int(scores[$0]) }),
                        .text($0.positions), .text($0.orders),
                    ]
                }),
        ]
    }

    /// Of the tree whose leaves are the papers in the order of the roster.
    private func root(in context: DrawContext) -> [UInt8] {
        let bank = input.items.map { PaperLeaf.Words(id: $0.id, text: $0.text) }
        let byRegistration = Dictionary(
            uniqueKeysWithValues: sheets.map { ($0.registration, $0) })
        let leaves = input.candidates.enumerated().map { index, candidate in
            let sheet = byRegistration[candidate.registration]
            let items = sheet.flatMap {
                PaperLeaf.items(positions: $0.positions, orders: $0.orders, bank: bank)
            }
            return PaperLeaf(
                announcement: context.announcementDigest, exam: context.exam,
                registration: candidate.registration, sheet: sheet?.code ?? "",
                place: (index, input.candidates.count),
                salt: context.ticket("paper/salt", candidate.registration), items: items ?? []
            ).bytes
        }
        return MerkleTree(leaves, hash: context.hash).root
    }
}
