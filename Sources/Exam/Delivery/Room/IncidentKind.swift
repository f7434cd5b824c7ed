/// What can happen in a room, in fixed words (practice 2.11 and 2.15).
package enum IncidentKind: String, Hashable, Sendable, CaseIterable {
    case machine, network, power, software, illness, question, other

    package var chinese: String {
        switch self {
        case .machine: "死机或机器故障"
        case .network: "网络中断"
        case .power: "断电"
        case .software: "软件故障"
        case .illness: "考生身体不适"
        case .question: "试题质疑"
        case .other: "其他情况"
        }
    }
}

/// What the invigilators check before and after (practice 2.11, environment checklist).
package enum RoomCheck: String, Hashable, Sendable, CaseIterable {
    case cleared, identity, rules, cameras, offline, clock, answers, paper

    package var chinese: String {
        switch self {
        case .cleared: "考前清场"
        case .identity: "身份核验"
        case .rules: "宣读考场规则"
        case .cameras: "监控正常"
        case .offline: "断开外网"
        case .clock: "服务器时间已校准"
        case .answers: "考后确认服务器已收到全部答案"
        case .paper: "草稿纸已收回"
        }
    }
}

/// Misconduct in fixed words, with how grave it is (practice 1.7).
package enum MisconductKind: String, Hashable, Sendable, CaseIterable {
    case belongings, wrongSeat, earlyAnswering, disorder, systemMisuse, copying, passing, phone
    case impersonation, leaking

    package var chinese: String {
        switch self {
        case .belongings: "将规定以外的物品带入座位，经提醒仍不改正"
        case .wrongSeat: "未在规定座位参加考试或擅自离开座位"
        case .earlyAnswering: "考试开始信号发出前答题或者结束信号发出后继续答题"
        case .disorder: "扰乱考场秩序，不服从监考人员管理"
        case .systemMisuse: "故意损坏或者未按规定使用考试系统"
        case .copying: "抄袭、协助抄袭试题答案或者与考试内容相关的资料"
        case .passing: "传递、互换草稿纸或者考试相关物品"
        case .phone: "使用手机等具有通讯、存储功能的设备"
        case .impersonation: "由他人冒名代替或者冒名代替他人参加考试"
        case .leaking: "考试期间抄录、散布试题内容"
        }
    }

    /// The rule that offices point to (practice 1.7): 人力资源社会保障部令第31号.
    package var basis: String {
        switch self {
        case .belongings, .wrongSeat, .earlyAnswering, .systemMisuse:
            "《专业技术人员资格考试违纪违规行为处理规定》第六条"
        case .copying, .passing, .phone, .leaking:
            "《专业技术人员资格考试违纪违规行为处理规定》第七条"
        case .impersonation: "《专业技术人员资格考试违纪违规行为处理规定》第八条"
        case .disorder: "《专业技术人员资格考试违纪违规行为处理规定》第九条"
        }
    }

    /// Whether answering ends at once; for the others the chief decides.
    package var endsAttempt: Bool {
        switch self {
        case .belongings, .wrongSeat, .earlyAnswering: false
        default: true
        }
    }
}
