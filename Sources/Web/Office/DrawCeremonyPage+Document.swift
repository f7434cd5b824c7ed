import Documents
import Draws
import Office
import Pages
import Programme
import Seals
import Vocabulary

extension DrawCeremonyPage {
    /// Secrets and values as typed, in the order of the config.
    struct Typed: Sendable {
        let secrets: [String: String]
        let values: [String]

        init(_ form: Form, _ office: ExamOffice) {
            let draw = office.programme.draw
            secrets = Dictionary(
                draw.witnesses.enumerated().map { ($1, form["secret-\($0 + 1)"]) },
                uniquingKeysWith: { one, _ in one })
            values = draw.externalSources.indices.map { form["value-\($0 + 1)"] }
        }

        func mistake(inSecretOf witness: String, _ ceremony: DrawCeremony) -> String? {
            ceremony.problem(ofSecret: secrets[witness] ?? "", by: witness)
        }

        func mistake(inValue index: Int) -> String? {
            let value = values.indices.contains(index) ? values[index] : ""
            if value.isEmpty { return "尚未填写。" }
            return value.contains(where: \.isNewline) ? "请填写在一行内。" : nil
        }

        func hasMistakes(_ ceremony: DrawCeremony) -> Bool {
            ceremony.witnesses.contains { mistake(inSecretOf: $0, ceremony) != nil }
                || values.indices.contains { mistake(inValue: $0) != nil }
        }
    }

    /// The page of a draw as it stands.
    init(
        _ view: DrawView, typed: Typed?, problem: String?, isProjected: Bool, key: String,
        isFresh: Bool = false
    ) {
        let (office, ceremony) = (view.office, view.ceremony)
        let hash = office.programme.draw.hash.rawValue
        self.init(
            exam: office.officePath, examID: office.exam.text, kind: ceremony.kind.rawValue,
            title: ceremony.kind.chinese, examTitle: office.programme.title, hash: hash,
            hashName: hash == "sm3" ? "SM3" : "SHA-256", version: max(ceremony.version, 1),
            reason: ceremony.reason.isEmpty ? nil : ceremony.reason, boxes: view.boxes,
            inputs: ceremony.inputs.map {
                Input(name: $0.name, meaning: DrawView.meaning($0.name), digest: $0.digest)
            },
            witnesses: ceremony.witnesses.enumerated().map { index, name in
                Witness(
                    number: index + 1, name: name, commitment: ceremony.commitments[name],
                    typed: typed?.secrets[name] ?? "",
                    mistake: typed?.mistake(inSecretOf: name, ceremony))
            },
            sources: office.programme.draw.externalSources.enumerated().map { index, name in
                Source(
                    number: index + 1, name: name, typed: typed?.values[index] ?? "",
                    mistake: typed?.mistake(inValue: index))
            }, isWaiting: ceremony.stage == .waiting,
            obstacle: ceremony.stage == .waiting ? Obstacle(ceremony.obstacle) : nil,
            promise: view.promise.map { Promise($0, ceremony.warnings) }, late: Late(view),
            past: view.past, mayVoid: ceremony.stage == .announced,
            isGathering: ceremony.stage == .gathering,
            isAnnounced: ceremony.stage == .announced, isDrawn: ceremony.stage == .drawn,
            announcement: Announcement(ceremony), result: Result(view, isFresh: isFresh),
            missing: ceremony.missing.isEmpty
                ? nil : "还差承诺：\(ceremony.missing.joined(separator: "、"))。",
            mayRedraw: ceremony.stage == .drawn && !ceremony.hasStarted && !ceremony.kind.isLate,
            isPapers: ceremony.kind.base == .papers, isProjected: isProjected, problem: problem,
            key: key)
    }
}

extension DrawCeremonyPage.Announcement {
    fileprivate init?(_ ceremony: DrawCeremony) {
        guard let announcement = ceremony.announcement, let record = ceremony.record else {
            return nil
        }
        self.init(
            digest: hexadecimal(announcement.digest), time: record.announcedAt.spokenTime,
            sealed: announcement.sealedCommitment)
    }
}

extension DrawCeremonyPage.Result {
    fileprivate init?(_ view: DrawView, isFresh: Bool) {
        guard let facts = view.facts else { return nil }
        let name = "\(view.office.exam)-\(view.ceremony.kind.rawValue).draw.json"
        let place = "\(view.office.officePath)/draws/\(view.ceremony.kind.rawValue)"
        self.init(
            figures: facts.figures.map { OfficeFact(term: $0.name, text: $0.value) },
            show: DrawCeremonyPage.Show(
                seats: facts.seatPicture, papers: facts.paperPicture, quality: view.quality,
                receipt: view.ceremony.kind.base == .papers
                    ? "/exams/\(view.office.exam)/draws/\(view.ceremony.kind.rawValue)/receipt"
                    : nil,
                isFresh: isFresh),
            secrets: facts.nonces.sorted { $0.key < $1.key }.map {
                OfficeFact(term: $0.key, text: $0.value)
            },
            values: facts.values.map { value in
                let mark = value.lastIndex(of: "=")
                return OfficeFact(
                    term: mark.map { String(value[..<$0]) } ?? value,
                    text: mark.map { String(value[value.index(after: $0)...]) } ?? "")
            }, seed: view.isSealed ? nil : facts.seed, digest: facts.resultDigest,
            transcript: view.isSealed ? nil : "\(place)/transcript",
            command: "zhikao verify draw \(name)",
            time: view.drawnAt?.spokenTime ?? "见审计记录")
    }
}

extension DrawView {
    /// The five steps as boxes.
    fileprivate var boxes: [DrawCeremonyPage.Box] {
        let done =
            switch ceremony.stage {
            case .waiting: 0
            case .gathering: 1
            case .announced: 2
            case .drawn: 5
            }
        let names = ["冻结", "承诺", "公开值", "抽取", "结果与记录"]
        let notes = [
            "输入\(ceremony.inputs.count)项，各有摘要",
            "\(ceremony.commitments.count)/\(ceremony.witnesses.count)名见证人",
            "外部公开值\(office.programme.draw.externalSources.count)项", "按公告的程序计算",
            "任何人可以重新计算",
        ]
        return names.enumerated().map { index, name in
            let state =
                index < done
                ? "done" : index == done && ceremony.stage != .waiting ? "next" : "later"
            return DrawCeremonyPage.Box(
                number: index + 1, name: name, state: state,
                stateName: state == "done" ? "完成" : state == "next" ? "进行中" : "未开始",
                note: notes[index])
        }
    }

    fileprivate static func meaning(_ input: String) -> String {
        switch input {
        case "roster": "已锁定的名单（序号，不含姓名）"
        case "rooms": "考场与座位"
        case "sessions": "场次"
        case "bank": "题库（题目编号、属性与内容摘要）"
        case "blueprint": "组卷蓝图"
        case "enemies": "互斥的题（不同卷）"
        case "plan": "抽题配额"
        case "sites": "单位与考点的约定"
        case "groups": "须在一起的考生"
        case "taken": "已经编排的座位"
        default: ""
        }
    }
}
