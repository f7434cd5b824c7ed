import Admissions
import Vocabulary

/// What a reviewer does with registrations: the act, why, and in which words.
struct ReviewVerdict: Hashable, Sendable {
    /// The acts, as forms send them.
    enum Kind: String, CaseIterable, Sendable {
        case pass, sendBack, reject, annul
    }

    /// Who reviews.
    enum Side: Sendable {
        case unit, office

        /// What this side can do.
        var kinds: [Kind] { self == .unit ? [.pass, .sendBack, .reject] : Kind.allCases }
    }

    let kind: Kind
    let side: Side
    var reasons: [ReasonCode] = []
    var note = ""

    init(_ kind: Kind, by side: Side, reasons: [ReasonCode] = [], note: String = "") {
        self.kind = kind
        self.side = side
        self.reasons = reasons
        self.note = note
    }

    /// As a form asks for it.
    ///
    /// - Throws: `request.action` for an act that this side does not know, `request.code` for a
    ///   code that is not on the list.
    init(_ form: Form, by side: Side) throws(Refusal) {
        guard let kind = Kind(rawValue: form["action"]), side.kinds.contains(kind) else {
            throw Refusal("request.action", "请选择要办理的事项。", "choose what is to be done")
        }
        let codes = form.all("code")
        let reasons = codes.compactMap(ReasonCode.init)
        guard reasons.count == codes.count else {
            throw Refusal("request.code", "理由代码有误，请重新选择。", "an unknown reason code")
        }
        self.init(kind, by: side, reasons: reasons, note: String(form["note"].prefix(500)))
    }

    var event: ReviewEvent {
        switch (kind, side) {
        case (.pass, .unit): .unitPass
        case (.pass, .office): .officePass
        case (.sendBack, .unit): .unitReturn(reasons, note: note)
        case (.sendBack, .office): .officeReturn(reasons, note: note)
        case (.reject, .unit): .unitReject(reasons, note: note)
        case (.reject, .office): .officeReject(reasons, note: note)
        case (.annul, _): .annul(reason: note)
        }
    }

    /// An event of this kind that lacks no reason: to ask what is possible before reasons are
    /// chosen.
    var sample: ReviewEvent {
        switch kind {
        case .pass: event
        case .sendBack: ReviewVerdict(kind, by: side, reasons: [.b01]).event
        case .reject: ReviewVerdict(kind, by: side, reasons: [.r01]).event
        case .annul: .annul(reason: "-")
        }
    }

    /// The codes that it takes; none for an act that takes no code.
    var codes: [ReasonCode] {
        switch kind {
        case .pass, .annul: []
        case .sendBack: ReasonCode.allCases.filter { $0.kind == .returned }
        case .reject: ReasonCode.allCases.filter { $0.kind == .rejection }
        }
    }

    var takesNote: Bool { kind != .pass }

    /// What is still missing of the reasons; nil for nothing.
    var problem: String? {
        switch kind {
        case .pass: nil
        case .annul: note.isEmpty ? "作废必须写明理由。" : nil
        case .sendBack, .reject:
            if reasons.isEmpty {
                "请至少选择一项理由。"
            } else if !reasons.allSatisfy(codes.contains) {
                "所选理由与操作不符，请重新选择。"
            } else if reasons.contains(where: \.needsNote), note.isEmpty {
                "选择“其他”时必须写明具体情况。"
            } else {
                nil
            }
        }
    }

    var chinese: String {
        switch kind {
        case .pass: "通过"
        case .sendBack: "退回修改"
        case .reject: "不通过"
        case .annul: "作废"
        }
    }

    /// Reasons and note as printed.
    var words: [String] {
        reasons.map { "\($0.rawValue) \($0.wording.chinese)" } + (note.isEmpty ? [] : [note])
    }

    /// What follows from it.
    var consequence: String {
        switch (kind, side) {
        case (.pass, .unit): "通过后，报名交主管部门审核，单位不能再改变结论。"
        case (.pass, .office): "通过后，在审核截止时锁定名单，编排座位。"
        case (.sendBack, _): "退回不是不通过：报名人（或单位）更正后可以重新提交。"
        case (.reject, _): "不通过是最终结论；报名期内本人可以重新报名。"
        case (.annul, _): "作废后报名终止，任何人不能恢复。"
        }
    }

    var look: String {
        switch kind {
        case .pass: "primary"
        case .sendBack: ""
        case .reject, .annul: "danger"
        }
    }
}
