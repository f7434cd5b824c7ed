import Papers
import Vocabulary

/// The inputs of a draw that are kept with its announcement, since they cannot be made again from
/// the other books.
struct DrawKept: Hashable {
    /// The quota of a paper draw.
    var plan: PaperPlan?
    /// Whom a late draw is for, ascending.
    var people: [RegistrationID] = []

    init(plan: PaperPlan? = nil, people: [RegistrationID] = []) {
        self.plan = plan
        self.people = people
    }

    /// As the record has it.
    ///
    /// - Throws: `Fault` when the store has something else.
    init(_ record: DrawRecord) throws {
        do {
            let json = try JSON(parsing: Array(record.kept.utf8))
            plan = json["plan"].flatMap { PaperPlan(json: $0) }
            people = (json["people"]?.array ?? []).compactMap(\.text).map { RegistrationID($0) }
        } catch {
            throw Fault("reading the inputs that a draw keeps", cause: "\(error)")
        }
    }

    var json: JSON {
        var members: [String: JSON] = [:]
        if let plan { members["plan"] = plan.json }
        if !people.isEmpty { members["people"] = JSON(people.map(\.text)) }
        return .object(members)
    }
}
