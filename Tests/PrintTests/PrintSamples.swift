import Foundation
import Pages
import Print
import Vocabulary

/// Documents for tests: people and rooms that do not exist.
enum PrintSamples {
    static let exam = "广元市2017年第一期行政执法资格考试"
    static let office = "广元市人民政府法制办公室"
    static let properties = PDFWriter.Properties(
        title: exam, author: office,
        created: Moment(millisecondsSince1970: 1_509_500_400_000))

    /// A unit of sixty characters.
    static let longUnit =
        "广元市利州区东坝街道办事处综合行政执法队暨城市管理和生态环境保护与应急管理安全生产监督检查联合执法工作领导小组办公室第三中队（筹）"

    /// Names that break GBK, and names with a dot.
    static let hardNames = ["䶮㛃", "𬭩鿍", "阿卜杜热合曼·买买提依明", "欧阳尼玛·次仁多吉旺堆"]

    /// What a sealed essence may be: 590 bytes.
    static let code = String(
        (0..<590).map {
            Array("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789")[$0 * 7 % 57]
        }
    )

    static func photo() throws -> PrintedPhoto? {
        let bytes = try Data(contentsOf: URL(filePath: "\(goldenFolder)/photo.jpg"))
        return PrintedPhoto(jpeg: Array(bytes), width: 295, height: 413)
    }

    static func ticket(
        name: String = "张三", unit: String = "苍溪县水务局",
        place: TicketPage.Place? = TicketPage.Place(room: "第04考场（第1机房）", seat: "12"),
        accommodation: String? = nil
    ) -> TicketPage {
        TicketPage(
            title: exam, candidateNumber: "171030204123",
            holder: TicketPage.Holder(
                fullName: name, gender: "男", maskedIDNumber: "510***********123X",
                unitName: unit, field: "水利", accommodation: accommodation),
            site: "中共广元市委党校", siteAddress: "广元市利州区东坝街道利州东路二段89号",
            sittings: [
                TicketPage.Sitting(
                    subject: "通用法律知识", date: "2017年11月10日", time: "09:00–10:30",
                    session: "第02场", place: place, latestEntry: "09:30")
            ],
            notes: notes, organiser: office, telephone: "0839-3260000",
            printed: "2017年11月1日 10:00 第1次打印", verification: "7F3A-91C4")
    }

    private static let notes = [
        "凭本准考证和有效居民身份证原件入场，两证缺一不可；过期身份证、复印件、电子照片均无效。",
        "考前45分钟开始入场，按考场和座位就座，将两证放在桌面左上角，以备核对。",
        "开考30分钟后不得入场；开考60分钟后方可交卷离场。",
        "手机、智能手表、耳机等电子设备应关机并放在考场外指定处，不得带至座位。",
        "登录系统用准考证号和身份证号，登录后请核对屏幕上的本人信息。",
        "作答随时自动保存；机器故障时举手示意，不得自行处置，耽误的时间按规定补足。",
        "考试时间以考试系统显示的时间为准，时间到系统自动交卷。",
        "草稿纸由考场统一发放，考试结束后留在桌面，不得带出考场。",
        "遵守考场纪律，服从监考人员管理；违纪、作弊的，依照有关规定处理并通报所在单位。",
        "请提前熟悉考点位置和交通路线，考点内不提供停车位。",
        "本准考证请保留至成绩复核期结束。", "对编排有疑问的，请在考前与主办单位联系。",
    ]
}
