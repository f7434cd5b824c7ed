import Delivery
import Exchange
import Office
import Programme
import Publication
import Seating
import Vocabulary

/// 密钥交接单: what happened to keys and sealed papers, and who had them in hand.
extension ExamLists {
    func handover() throws -> [WorkbookSheet] {
        [try keys(), try releases(), passwords]
    }

    /// The deeds of the chain of the office's keys; of private halves nothing.
    private func keys() throws -> WorkbookSheet {
        let events = try office.records.read { try $0.sealEvents() }
        let rows = try events.map { event -> [String] in
            guard let json = try? JSON(parsing: Array(event.content.utf8)),
                let deed = SealDeed(json: json)
            else {
                throw Fault("reading event \(event.number) of the keys", cause: "another shape")
            }
            let (key, note) = deed.inHandover
            return [
                "\(event.number)", event.at.inList, deed.inWords, key, event.account.text, note,
            ]
        }
        return sheet(
            "签章密钥",
            [
                .figure("序号", width: 50), .init("时间", width: 130), .init("事项", width: 130),
                .init("密钥编号", width: 180), .init("经手账号", width: 110),
                .init("说明", width: 260),
            ], rows)
    }

    /// When the papers of each room were opened, and by whom: no paper can be read before.
    private func releases() throws -> WorkbookSheet {
        let events = try office.records.read { try $0.roomEvents(in: office.exam, of: nil) }
        let rows = try events.compactMap { event -> [String]? in
            guard case .released = try event.event else { return nil }
            return [event.session.text, event.room.text, event.at.inList, event.account.text]
        }
        return sheet(
            "试卷启封",
            [
                .init("场次", width: 80), .init("考场", width: 80), .init("启封时间", width: 180),
                .init("经手账号", width: 180),
            ], rows)
    }

    /// A form for the passwords that are handed over on paper (practice 2.12): filled in by hand.
    private var passwords: WorkbookSheet {
        let programme = office.programme
        let rows = programme.sessions.flatMap { session in
            programme.sites.flatMap { site in
                ["系统管理员口令", "监考员口令"].map { what in
                    [session.id.text, session.start.inList, site.name, what, "", "", "", ""]
                }
            }
        }
        return sheet(
            "口令交接签字",
            [
                .init("场次", width: 50), .init("开考时间", width: 130), .init("考点", width: 150),
                .init("交接内容", width: 120), .init("移交人", width: 100),
                .init("接收人", width: 100), .init("监督人", width: 100),
                .init("交接时间", width: 110),
            ], rows)
    }
}

extension SealDeed {
    fileprivate var inWords: String {
        switch self {
        case .made: "生成密钥"
        case .retired: "更换密钥"
        case .revoked: "吊销密钥"
        case .withdrawn: "作废证件"
        case .listed: "公布密钥清单"
        }
    }

    /// The key, and what else is to be said.
    fileprivate var inHandover: (key: String, note: String) {
        switch self {
        case .made(let key, _, _): (key.id.text, "私钥加密保存，口令由保管人持有")
        case .retired(let id): (id.text, "以前的签章仍然有效")
        case .revoked(let id, let reason): (id.text, reason)
        case .withdrawn(let withdrawal): ("", withdrawal.because)
        case .listed(let digest): ("", "清单SM3 \(digest)")
        }
    }
}
