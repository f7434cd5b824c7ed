import Vocabulary

/// One page of a long list: which one was asked for, and the answer that has it.
struct APIPage {
    /// From 1.
    let number: Int
    let size: Int

    static let largest = 200

    /// - Throws: `request.page` unless page and size are numbers in their ranges.
    init(_ visit: Visit) throws(Refusal) {
        number = try APIPage.number("page", in: visit, otherwise: 1, upTo: 1_000_000)
        size = try APIPage.number("size", in: visit, otherwise: 50, upTo: APIPage.largest)
    }

    private static func number(
        _ name: String, in visit: Visit, otherwise usual: Int, upTo largest: Int
    ) throws(Refusal) -> Int {
        guard let text = visit.query[name] else { return usual }
        guard let number = Int(text), (1...largest).contains(number) else {
            throw Refusal(
                "request.page", "参数\(name)应为1至\(largest)的整数。",
                "the parameter \(name) is a number from 1 to \(largest)")
        }
        return number
    }

    /// The page of `all`, with the ways to its neighbours in the `Link` header (RFC 8288).
    func answer<Item>(
        _ all: [Item], _ visit: Visit, _ json: (Item) throws -> JSON
    ) rethrows -> Answer {
        let items = try all.dropFirst((number - 1) * size).prefix(size).map(json)
        var answer = Answer.json([
            "items": .array(items), "page": .int(number), "size": .int(size),
            "total": .int(all.count),
        ])
        let last = max(1, (all.count + size - 1) / size)
        let ways = [
            number < last ? ("next", number + 1) : nil,
            number > 1 ? ("prev", min(number - 1, last)) : nil, ("first", 1), ("last", last),
        ]
        let links = ways.compactMap { $0 }.map { link(visit, to: $0.1, as: $0.0) }
        answer.headers.append(("link", links.joined(separator: ", ")))
        return answer
    }

    private func link(_ visit: Visit, to page: Int, as relation: String) -> String {
        let others = visit.queryItems.filter { $0.name != "page" && $0.name != "size" }
            .map { "\(URLEncoded.encoded($0.name))=\(URLEncoded.encoded($0.value))" }
        let query = (others + ["page=\(page)", "size=\(size)"]).joined(separator: "&")
        return "<\(visit.path)?\(query)>; rel=\"\(relation)\""
    }
}
