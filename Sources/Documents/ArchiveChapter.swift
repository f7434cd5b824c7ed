/// The parts of an archive package in the order of practice 2.18, a folder for each.
package enum ArchiveChapter: String, Hashable, Sendable, CaseIterable {
    case announcement = "01-通知"
    case registrations = "02-报名与审查台账"
    case seating = "03-编排方案与种子"
    case papers = "04-试卷蓝图与组卷记录"
    case handover = "05-密钥交接单"
    case rooms = "06-签到表、记录单与违纪材料"
    case answers = "07-原始答题包与哈希"
    case scores = "08-评分记录"
    case checks = "09-复核记录"
    case results = "10-成绩册"
    case bulletin = "11-通报"
    case audit = "12-审计日志"

    /// The name of a file in the package.
    package func path(_ name: String) -> String { "\(rawValue)/\(name)" }
}
