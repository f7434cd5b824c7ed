import Pages
import Vocabulary

/// Many findings as a page tells them: every error, of warnings the first of each kind and how many
/// more there are.
struct FindingDigest {
    /// In the order of the file; how many more warnings of a kind there are at the end.
    let rows: [OfficeFinding]
    /// Errors that are not told.
    let further: Int

    private static let mostErrors = 200

    /// - Parameter perKind: how many warnings of a kind are told one by one.
    init(_ findings: [Finding], perKind: Int = 5) {
        var rows: [OfficeFinding] = []
        var counts: [String: Int] = [:]
        var kinds: [Finding] = []
        var errors = 0
        for finding in findings {
            let isError = finding.severity == .error
            if isError {
                errors += 1
            } else {
                counts[finding.rule, default: 0] += 1
                if counts[finding.rule] == 1 { kinds.append(finding) }
            }
            guard
                isError ? errors <= FindingDigest.mostErrors : counts[finding.rule] ?? 0 <= perKind
            else { continue }
            rows.append(
                OfficeFinding(
                    place: finding.place.short, message: finding.chinese, isError: isError))
        }
        for kind in kinds {
            let more = (counts[kind.rule] ?? 0) - perKind
            guard more > 0 else { continue }
            rows.append(
                OfficeFinding(
                    place: "另有\(more)处", message: "同类提醒，如：\(kind.chinese)", isError: false))
        }
        self.rows = rows
        further = errors - FindingDigest.mostErrors
    }
}

extension Finding.Place {
    /// Sheet, row or line and column, without the file's name, which stands above.
    var short: String {
        var place = self
        place.file = nil
        return place.chinese
    }
}
