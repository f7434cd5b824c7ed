/// The kind of post a person holds (编制性质, practice 2.2 row 9).
package enum EstablishmentType: String, Hashable, Sendable, Codable, ChineseNamed {
    case civilServant, civilServantLaw, publicInstitution
    case manualWorker, contract, dispatched, seconded, auxiliary

    /// As printed.
    package var chinese: String {
        switch self {
        case .civilServant: "行政编制"
        case .civilServantLaw: "参照公务员法管理"
        case .publicInstitution: "事业编制"
        case .manualWorker: "工勤"
        case .contract: "劳动合同制"
        case .dispatched: "劳务派遣"
        case .seconded: "临时借调"
        case .auxiliary: "辅助人员"
        }
    }

    /// Words that rosters use instead.
    package var otherSpellings: [String] {
        switch self {
        case .civilServant: ["公务员", "行政", "公务员编制"]
        case .civilServantLaw: ["参公", "参公编制", "参公管理", "参照公务员管理"]
        case .publicInstitution: ["事业", "事业编", "事业单位", "事业人员"]
        case .manualWorker: ["工勤人员", "工勤编制", "机关工勤"]
        case .contract: ["合同工", "合同制", "劳动合同", "临时聘用", "临时工", "聘用"]
        case .dispatched: ["派遣", "劳务派遣人员"]
        case .seconded: ["借调", "借调人员"]
        case .auxiliary: ["辅助", "执法辅助人员", "协管员", "辅助执法人员"]
        }
    }

    /// Why such a person may not sit where the rules block it (practice 1.3); nil for the kinds on
    /// the establishment, which no code of the list speaks of.
    package var blockingReason: ReasonCode? {
        switch self {
        case .civilServant, .civilServantLaw, .publicInstitution: nil
        case .manualWorker: .r03
        case .contract, .dispatched: .r02
        case .seconded: .r04
        case .auxiliary: .r01
        }
    }

    /// The kinds that are off the establishment or not of it: blocked almost everywhere.
    package static let customarilyBlocked: Set<EstablishmentType> = [
        .manualWorker, .contract, .dispatched, .seconded, .auxiliary,
    ]
}
