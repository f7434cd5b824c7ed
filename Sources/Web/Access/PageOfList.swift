import Pages

/// The part of a long list that a visit asks for by `page`, 50 entries each.
struct PageOfList<Item> {
    let items: [Item]
    let pager: AccessPager

    /// A page beyond the end is the last one, and what is no number is the first.
    init(_ all: [Item], _ visit: Visit, size: Int = 50) {
        let last = max(1, (all.count + size - 1) / size)
        let number = min(max(1, Int(visit.query["page"] ?? "") ?? 1), last)
        let start = (number - 1) * size
        items = Array(all.dropFirst(start).prefix(size))
        func link(_ page: Int) -> String {
            let others = visit.queryItems.filter { $0.name != "page" && !$0.value.isEmpty }
                .map { "\(URLEncoded.encoded($0.name))=\(URLEncoded.encoded($0.value))" }
            return "\(visit.path)?\((others + ["page=\(page)"]).joined(separator: "&"))"
        }
        pager = AccessPager(
            first: items.isEmpty ? 0 : start + 1, last: start + items.count, total: all.count,
            previous: number > 1 ? link(number - 1) : nil,
            next: number < last ? link(number + 1) : nil)
    }
}
