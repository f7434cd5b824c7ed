import Access
import Pages
package import Vocabulary

extension Site {
    /// A no as a page: what, why, where, and the way back.
    func refusal(_ refusal: Refusal, _ visit: Visit, status: Int) -> Answer {
        let page = RefusalPage(
            heading: Site.heading(status), message: refusal.message.chinese, code: refusal.code,
            findings: refusal.findings.map {
                RefusalPage.Finding(place: $0.place.chinese, message: $0.chinese)
            }, back: back(visit))
        return html(page, visit, title: Site.heading(status), status: status)
    }

    private static func heading(_ status: Int) -> String {
        switch status {
        case 401: "需要登录"
        case 403: "没有权限"
        case 404: "没有找到"
        case 413: "内容太大"
        case 429: "请稍候再试"
        case 500...: "系统故障"
        default: "未能办理"
        }
    }

    /// The page the person came from, if it is one of ours.
    private func back(_ visit: Visit) -> PageFrame.Link {
        let host = visit.headers["host"] ?? ""
        if let referer = visit.headers["referer"], !host.isEmpty,
            let range = referer.firstRange(of: "://\(host)/")
        {
            let path = "/" + referer[range.upperBound...]
            if path != visit.path, !path.hasPrefix("//") {
                return PageFrame.Link("返回上一页", path)
            }
        }
        return PageFrame.Link("返回首页", Site.home(visit.signedIn?.account.role))
    }
}

extension Finding.Place {
    /// `花名册.xlsx 工作表“名单” 第3行 身份证号`.
    package var chinese: String {
        let parts = [
            file, sheet.map { "工作表“\($0)”" }, (row ?? line).map { "第\($0)行" }, column,
        ]
        return parts.compactMap { $0 }.joined(separator: " ")
    }
}
