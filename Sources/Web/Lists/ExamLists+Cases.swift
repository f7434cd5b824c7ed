import Admissions
import Exchange
import Office
import Programme
import Vocabulary

/// What happened to people and their requests, line by line.
extension ExamLists {
    private struct StandingKey: Hashable {
        let registration: RegistrationID
        let kind: StandingRecord.Kind
    }

    /// Records of absence and misconduct that a correction has lifted.
    private func lifted() throws -> Set<StandingKey> {
        Set(
            try office.corrections().compactMap { record in
                guard record.decision?.revision != nil,
                    case .lift(let kind, let id) = try record.correction
                else { return nil }
                return StandingKey(registration: id, kind: kind)
            })
    }

    private func standings(_ kind: StandingRecord.Kind) throws -> [StandingRecord] {
        try office.records.read { try $0.standings(in: office.exam) }.filter { $0.kind == kind }
    }

    /// Who it is and where they sat: number, name, unit, session, room, seat.
    private func place(
        _ id: RegistrationID, _ people: [RegistrationID: (Registration, SeatRecord)]
    ) -> [String] {
        guard let (registration, seat) = people[id] else { return ["", id.text, "", "", "", ""] }
        return [
            seat.candidateNumber.text, registration.applicant.fullName,
            registration.applicant.unitName, seat.session.text, seat.room.text,
            twoDigits(seat.seat),
        ]
    }

    private static let placeColumns: [WorkbookSheet.Column] = [
        .init("准考证号", width: 115), .init("姓名", width: 90), .init("单位", width: 200),
        .init("场次", width: 45), .init("考场", width: 45), .init("座位号", width: 50),
    ]

    /// 缺考人员名单 as it was recorded in the rooms, and whether a correction has lifted it.
    func absent() throws -> WorkbookSheet {
        let (people, lifted) = (try people(), try lifted())
        let rows = try standings(.absent).map { standing -> [String] in
            let key = StandingKey(registration: standing.registration, kind: .absent)
            return place(standing.registration, people) + [
                standing.at.inList, standing.witnesses.joined(separator: "、"),
                lifted.contains(key) ? "已撤销" : "",
            ]
        }
        return sheet(
            ExamListKind.absent.chinese,
            [.figure("序号", width: 45)] + ExamLists.placeColumns + [
                .init("登记时间", width: 130), .init("确认人", width: 110), .init("备注", width: 70),
            ], numbered(rows))
    }

    /// 违纪人员名单 with what happened, by which rule, and who signed.
    func misconduct() throws -> WorkbookSheet {
        let (people, lifted) = (try people(), try lifted())
        let rows = try standings(.misconduct).map { standing -> [String] in
            let key = StandingKey(registration: standing.registration, kind: .misconduct)
            return place(standing.registration, people) + [
                standing.at.inList, standing.note, standing.witnesses.joined(separator: "、"),
                lifted.contains(key) ? "已撤销" : "",
            ]
        }
        return sheet(
            ExamListKind.misconduct.chinese,
            [.figure("序号", width: 45)] + ExamLists.placeColumns + [
                .init("登记时间", width: 130), .init("情节和依据", width: 260),
                .init("签字人", width: 110), .init("备注", width: 70),
            ], numbered(rows))
    }

    /// 成绩复核台账: from the request to the answer that two people signed.
    func enquiries() throws -> WorkbookSheet {
        let people = try people()
        let cases = try office.cases(.enquiry)
        let all = try office.records.read { try $0.enquiries(in: office.exam) }
        let rows = all.map { enquiry -> [String] in
            let known = cases[enquiry.number]
            return ["\(enquiry.number)"] + place(enquiry.registration, people).prefix(3) + [
                enquiry.askedAt.inList, known?.reason?.chinese ?? "", enquiry.text,
                known?.handling?.account.text ?? "", known?.handling?.at.inList ?? "",
                known?.outcome?.chinese ?? (enquiry.answer == nil ? "待答复" : ""),
                enquiry.answer ?? "", enquiry.answeredAt?.inList ?? "",
                known?.twoPeople?.author.text ?? "", known?.twoPeople?.confirmer.text ?? "",
            ]
        }
        return sheet(
            ExamListKind.enquiries.chinese,
            [.figure("编号", width: 45)] + ExamLists.placeColumns.prefix(3) + [
                .init("申请时间", width: 120), .init("事由", width: 80),
                .init("申请内容", width: 200), .init("承办人", width: 80),
                .init("受理时间", width: 120), .init("结论", width: 90), .init("答复", width: 220),
                .init("答复时间", width: 120), .init("拟答复人", width: 80), .init("确认人", width: 80),
            ], rows)
    }

    /// 试题异议台账; it names items, and no key.
    func challenges() throws -> WorkbookSheet {
        let people = try people()
        let cases = try office.cases(.challenge)
        let all = try office.records.read { try $0.challenges(in: office.exam) }
        let rows = all.map { challenge -> [String] in
            let answer = cases[challenge.number]?.answer
            return ["\(challenge.number)"] + place(challenge.registration, people).prefix(3) + [
                challenge.item.text, "\(challenge.position)", challenge.text,
                challenge.askedAt.inList, answer?.outcome.chinese ?? "待答复", answer?.text ?? "",
                answer?.correction.map(String.init) ?? "", answer?.account.text ?? "",
                answer?.at.inList ?? "",
            ]
        }
        return sheet(
            ExamListKind.challenges.chinese,
            [.figure("编号", width: 45)] + ExamLists.placeColumns.prefix(3) + [
                .init("试题", width: 130), .figure("卷面题号", width: 65),
                .init("异议内容", width: 240), .init("提出时间", width: 120),
                .init("处理结果", width: 110), .init("答复", width: 220),
                .figure("更正编号", width: 65), .init("承办人", width: 80),
                .init("答复时间", width: 120),
            ], rows)
    }

    /// 成绩更正台账: who proposed what, who decided, who signed.
    func corrections() throws -> WorkbookSheet {
        let rows = try office.corrections().map { record -> [String] in
            let decision = record.decision
            return [
                "\(record.number)", try record.correction.wording.chinese, record.reason,
                record.evidence, record.account.text, record.at.inList,
                decision.map { $0.revision == nil ? "不予更正" : "更正" } ?? "待决定",
                decision?.revision.map(String.init) ?? "", decision?.account.text ?? "",
                decision?.at.inList ?? "", decision?.signatures.joined(separator: "、") ?? "",
                decision?.note ?? "", decision.map { $0.isPublished ? "公布后" : "公布前" } ?? "",
            ]
        }
        return sheet(
            ExamListKind.corrections.chinese,
            [
                .figure("编号", width: 45), .init("更正内容", width: 220), .init("理由", width: 180),
                .init("依据", width: 150), .init("提出人", width: 80), .init("提出时间", width: 120),
                .init("决定", width: 70), .figure("成绩版本", width: 65), .init("决定人", width: 80),
                .init("决定时间", width: 120), .init("签字", width: 110), .init("说明", width: 150),
                .init("公布前后", width: 70),
            ], rows)
    }

    private func people() throws -> [RegistrationID: (Registration, SeatRecord)] {
        try seated().mapValues { ($0.registration, $0.seat) }
    }

    private func numbered(_ rows: [[String]]) -> [[String]] {
        rows.enumerated().map { ["\($0 + 1)"] + $1 }
    }
}
