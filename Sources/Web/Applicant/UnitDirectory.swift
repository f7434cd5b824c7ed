import Access
import Admissions
import Office
import Vocabulary

/// The units that an applicant can choose: those that have a reviewer, since a form for any other
/// would wait for nobody. The account of a unit's reviewer carries the unit's full name.
struct UnitDirectory {
    struct Unit: Hashable {
        let code: UnitCode
        let name: String
    }

    /// Ascending by name.
    let units: [Unit]

    /// - Parameter present: of a registration that a unit or the office has made; its unit stays
    ///   among the choices.
    init(_ books: any Books, present: Applicant?) throws {
        var names: [UnitCode: String] = [:]
        for account in try books.accounts() where account.role == .unitReviewer {
            guard let unit = account.unit, account.state == .active, names[unit] == nil else {
                continue
            }
            names[unit] = account.fullName
        }
        if let present, names[present.unit] == nil { names[present.unit] = present.unitName }
        units = names.map { Unit(code: $0.key, name: $0.value) }
            .sorted { ($0.name, $0.code.text) < ($1.name, $1.code.text) }
    }

    subscript(code: String) -> Unit? { units.first { $0.code.text == code } }
}
