import Admissions
import Vocabulary

/// What a list of registrations is asked for: which of them, in which order, which page. A pure
/// function of the registrations; units and office share it.
struct RegistrationFilter: Hashable, Sendable {
    /// By what the list is sorted; the number decides between equals.
    enum Order: String, CaseIterable, Sendable {
        case number, name, unit, department, state

        var chinese: String {
            switch self {
            case .number: "报名序号"
            case .name: "姓名"
            case .unit: "单位"
            case .department: "部门"
            case .state: "状态"
            }
        }
    }

    static let pageSize = 50

    /// A part of name, department, unit, district or number; empty for any.
    var text = ""
    /// The name of a group of states, or of one state; empty for any.
    var state = ""
    /// 执法领域; empty for any.
    var field = ""
    /// The code of a unit; empty for any.
    var unit = ""
    /// 区县; empty for any.
    var district = ""
    /// Whether a reason was given now or by the last review of either side.
    var onlyWithReasons = false
    var order = Order.number
    /// From 1.
    var page = 1

    /// Anybody, by number.
    init() {}

    /// As a query has it; what makes no sense counts as not said.
    init(_ query: [String: String]) {
        text = (query["text"] ?? "").trimmedOfSpace
        state = query["state"] ?? ""
        if states == nil { state = "" }
        field = query["field"] ?? ""
        unit = query["unit"] ?? ""
        district = query["district"] ?? ""
        onlyWithReasons = query["reasons"] == "yes"
        order = query["order"].flatMap(Order.init) ?? .number
        page = max(1, query["page"].flatMap { Int($0) } ?? 1)
    }

    /// As one text has it, such as `state=returned&page=2`.
    init(query text: String) {
        self.init(
            Dictionary(
                URLEncoded.pairs(in: text).map { ($0.name, $0.value) },
                uniquingKeysWith: { one, _ in one }))
    }

    /// The states that are asked for; nil for any.
    var states: Set<RegistrationState>? {
        if let group = StateGroup(rawValue: state) { return group.states }
        return RegistrationState(rawValue: state).map { [$0] }
    }

    /// The query that asks for the same; empty when nothing is asked for.
    var query: String {
        let pairs: [(String, String)] = [
            ("text", text), ("state", state), ("field", field), ("unit", unit),
            ("district", district), ("reasons", onlyWithReasons ? "yes" : ""),
            ("order", order == .number ? "" : order.rawValue),
            ("page", page == 1 ? "" : String(page)),
        ]
        return pairs.filter { !$0.1.isEmpty }
            .map { "\($0.0)=\(URLEncoded.encoded($0.1))" }.joined(separator: "&")
    }

    /// The address that asks for the same.
    func address(_ base: String) -> String { query.isEmpty ? base : "\(base)?\(query)" }

    /// The same for another page.
    func at(page: Int) -> RegistrationFilter {
        var filter = self
        filter.page = page
        return filter
    }

    /// Everybody who was asked for, in order, all pages.
    func found(in registrations: [Registration]) -> [Registration] {
        let states = states
        let wanted = registrations.filter { registration in
            let applicant = registration.applicant
            return (states?.contains(registration.state) ?? true)
                && (field.isEmpty || applicant.field == field)
                && (unit.isEmpty || applicant.unit.text == unit)
                && (district.isEmpty || applicant.district == district)
                && (!onlyWithReasons || registration.hasReasons) && hasText(registration)
        }
        return wanted.sorted { before($0, $1) }
    }

    /// The page that is asked for, the last one when there are fewer.
    func shown(of found: [Registration]) -> (rows: ArraySlice<Registration>, page: Int) {
        let pages = max(1, (found.count + Self.pageSize - 1) / Self.pageSize)
        let page = min(self.page, pages)
        let start = (page - 1) * Self.pageSize
        return (found[min(start, found.count)..<min(start + Self.pageSize, found.count)], page)
    }

    private func hasText(_ registration: Registration) -> Bool {
        guard !text.isEmpty else { return true }
        let applicant = registration.applicant
        let places = [
            applicant.fullName, applicant.department ?? "", applicant.unitName,
            registration.id.text,
        ]
        let wanted = text.lowercased()
        return places.contains { $0.lowercased().contains(wanted) }
    }

    private func before(_ left: Registration, _ right: Registration) -> Bool {
        let keys: (String, String) =
            switch order {
            case .number: ("", "")
            case .name: (left.applicant.fullName, right.applicant.fullName)
            case .unit: (left.applicant.unit.text, right.applicant.unit.text)
            case .department: (left.applicant.department ?? "", right.applicant.department ?? "")
            case .state: (left.state.rank, right.state.rank)
            }
        return keys.0 == keys.1 ? left.id < right.id : keys.0 < keys.1
    }
}

extension Registration {
    /// Whether a reason was given now, or by the last review of either side.
    var hasReasons: Bool {
        [reasons, unitReview?.reasons ?? [], officeReview?.reasons ?? []].contains {
            !$0.isEmpty
        }
    }
}

extension RegistrationState {
    /// The order of the review, as a text that sorts.
    fileprivate var rank: String {
        String(100 + (RegistrationState.allCases.firstIndex(of: self) ?? 0))
    }
}
