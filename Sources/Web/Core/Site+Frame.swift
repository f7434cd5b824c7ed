import Access
package import Pages
package import Vocabulary

extension Site {
    /// A page of the site for a visit.
    package func html(
        _ page: some SitePage, _ visit: Visit, title: String, crumbs: [PageFrame.Link] = [],
        help: String? = nil, styles: [String] = [], scripts: [String] = [], status: Int = 200
    ) -> Answer {
        var frame = frame(visit, title: title)
        frame.crumbs = crumbs
        if let help { frame.helpPage = help }
        frame.styles = styles
        frame.scripts = scripts
        return html(page, in: frame, status: status)
    }

    /// A page in a frame that the handler has arranged itself.
    package func html(_ page: some SitePage, in frame: PageFrame, status: Int = 200) -> Answer {
        answer(pages.html(page, in: frame), in: frame, status: status)
    }

    /// A page that has been made for this frame.
    func answer(_ html: String, in frame: PageFrame, status: Int = 200) -> Answer {
        var answer = Answer.html(html, status: status)
        if frame.flash != nil { answer.setCookie(Cookie.flash, "", lifetime: 0) }
        return answer
    }

    /// What stands around every page: who is signed in and where one can go.
    package func frame(_ visit: Visit, title: String) -> PageFrame {
        var frame = PageFrame(title: title)
        frame.assets = Assets.digest
        frame.isDrill = drill != nil
        frame.helpPage = Site.helpPage(visit.path)
        frame.flash = visit.cookies[Cookie.flash].map { URLEncoded.decoded($0.utf8) }
        if frame.flash?.isEmpty ?? false { frame.flash = nil }
        let account = visit.signedIn?.account
        frame.userName = account?.fullName
        frame.roleName = account.map { $0.role?.chinese ?? "尚未授权" }
        frame.csrf = visit.signedIn?.csrf ?? ""
        frame.navigation = Site.navigation(account?.role).map {
            PageFrame.Link($0.0, $0.1, isCurrent: visit.path.isAt($0.1))
        }
        return frame
    }

    /// The page of the manual for this part of the site; nil leads to its table of contents.
    private static func helpPage(_ path: String) -> String? {
        let pages = [
            ("/unit", "unit"), ("/office", "office"), ("/bank", "editor"),
            ("/rooms", "invigilator"), ("/marking", "marker"),
            ("/admin", "admin"), ("/my", "applicant"),
            ("/sign-up", "applicant"), ("/terminal", "candidate"), ("/exams", "public"),
            ("/notices", "public"), ("/verify", "seals"),
        ]
        return pages.first { path.isAt($0.0) }?.1
    }

    /// The page on which a role begins.
    package static func home(_ role: Actor.Role?) -> String {
        navigation(role).last { $0.1 != "/help" }?.1 ?? "/"
    }

    private static func navigation(_ role: Actor.Role?) -> [(String, String)] {
        let own: [(String, String)] =
            switch role {
            case .applicant: [("我的报名", "/my")]
            case .unitReviewer: [("单位审查", "/unit")]
            case .officeClerk: [("考试管理", "/office")]
            case .questionEditor: [("题库", "/bank")]
            case .invigilator, .chiefInvigilator: [("考场", "/rooms")]
            case .marker: [("评卷", "/marking")]
            case .systemAdministrator, .securityAdministrator: [("账号管理", "/admin/accounts")]
            case .auditor: [("审计", "/admin/audit")]
            case .candidate, .system, nil: []
            }
        return [("考试公告", "/")] + own + [("使用手册", "/help")]
    }
}

extension String {
    fileprivate func isAt(_ place: String) -> Bool {
        place == "/" ? self == "/" : self == place || hasPrefix(place + "/")
    }
}

extension Actor.Role {
    /// As printed.
    package var chinese: String {
        switch self {
        case .applicant: "报名人员"
        case .unitReviewer: "单位审查员"
        case .officeClerk: "考务管理员"
        case .questionEditor: "题库管理员"
        case .chiefInvigilator: "主考"
        case .invigilator: "监考员"
        case .marker: "评卷员"
        case .systemAdministrator: "系统管理员"
        case .securityAdministrator: "安全管理员"
        case .auditor: "审计管理员"
        case .candidate: "考生"
        case .system: "系统"
        }
    }
}
