package import Grading
package import Vocabulary

/// What a correction corrects.
package enum Correction: Hashable, Sendable {
    /// How an item is scored.
    case item(ItemID, CorrectionMeasure)
    /// A record of absence or misconduct was wrong: who is listed did sit (practice 2.16).
    case lift(StandingRecord.Kind, of: RegistrationID)

    /// In which column it is kept.
    package var kind: CorrectionRecord.Kind {
        switch self {
        case .item: .item
        case .lift: .standing
        }
    }

    /// The item or the registration.
    package var subject: String {
        switch self {
        case .item(let item, _): item.text
        case .lift(_, let registration): registration.text
        }
    }

    /// What is decided, as canonical JSON.
    package var content: String {
        switch self {
        case .item(_, let measure): measure.json.canonicalText
        case .lift(let kind, _): JSON.object(["lift": .text(kind.rawValue)]).canonicalText
        }
    }

    /// For those who may see keys.
    package var wording: Wording {
        switch self {
        case .item(let item, let measure):
            Wording(
                "试题 \(item)：\(measure.wording.chinese)", "item \(item): \(measure.wording.english)")
        case .lift(.absent, let id):
            Wording("撤销缺考登记（\(id)）", "the record of absence of \(id) is lifted")
        case .lift(.misconduct, let id):
            Wording("撤销违纪登记（\(id)）", "the record of misconduct of \(id) is lifted")
        }
    }

    /// For everybody: neither item nor key nor person.
    package var publicWording: Wording {
        switch self {
        case .item(_, let measure): measure.publicWording
        case .lift(.absent, _): Wording("更正缺考登记", "a record of absence was corrected")
        case .lift(.misconduct, _): Wording("更正违纪登记", "a record of misconduct was corrected")
        }
    }
}

extension CorrectionRecord {
    /// What it corrects.
    ///
    /// - Throws: `Fault` when the content is none.
    package var correction: Correction {
        get throws {
            let json = try? JSON(parsing: Array(content.utf8))
            switch (kind, json) {
            case (.item, let json?):
                if let measure = try? CorrectionMeasure(json: json) {
                    return .item(ItemID(subject), measure)
                }
            case (.standing, let json?):
                if let kind = json["lift"]?.text.flatMap(StandingRecord.Kind.init) {
                    return .lift(kind, of: RegistrationID(subject))
                }
            default: break
            }
            throw Fault("reading correction \(number)", cause: "another shape")
        }
    }
}

/// What counts after the decisions up to one revision.
struct DecidedCorrections {
    private(set) var items = Corrections.none
    private(set) var lifted: Set<ExamOffice.StandingKey> = []

    /// - Parameter last: the revision; nil for all.
    init(_ records: [CorrectionRecord], through last: Int? = nil) throws {
        let decided = records.filter { ($0.decision?.revision).map { $0 <= last ?? .max } ?? false }
        for record in decided.sorted(by: {
            ($0.decision?.revision ?? 0) < ($1.decision?.revision ?? 0)
        }) {
            apply(try record.correction)
        }
    }

    mutating func apply(_ correction: Correction) {
        switch correction {
        case .item(let item, let measure): items = items.applying(measure, to: item)
        case .lift(let kind, let id):
            lifted.insert(ExamOffice.StandingKey(registration: id, kind: kind))
        }
    }

    /// The standings that count.
    func standing(_ standings: [StandingRecord]) -> [RegistrationID: Set<StandingRecord.Kind>] {
        let counting = standings.filter {
            !lifted.contains(
                ExamOffice.StandingKey(registration: $0.registration, kind: $0.kind))
        }
        return Dictionary(grouping: counting, by: \.registration)
            .mapValues { Set($0.map(\.kind)) }
    }
}

extension ExamOffice {
    /// A standing by what names it.
    struct StandingKey: Hashable, Sendable {
        let registration: RegistrationID
        let kind: StandingRecord.Kind
    }
}
