import Pages
import Seating

extension OfficeRoomPage {
    /// Why people of one unit sit beside each other in a room; nothing where nobody does.
    static func facts(_ certificate: SeatPlan.Certificate?) -> [OfficeFact] {
        guard let certificate, certificate.pairs > 0 else { return [] }
        let proof =
            certificate.isProven
            ? "已证明不能更少" : "已证明不少于\(certificate.bound)对，未找到更少的排法"
        let reasons = certificate.reasons.map {
            "单位\($0.unit)有\($0.people)人，互不相邻最多坐\($0.most)人"
        }
        return [
            OfficeFact(
                term: "同单位相邻",
                text: (["\(certificate.pairs)对，\(proof)"] + reasons).joined(separator: "；"))
        ]
    }
}
