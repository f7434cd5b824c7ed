import Vocabulary

/// Why a visit is not let in.
enum AccessProblem {
    static var signInRequired: Refusal {
        Refusal("access.sign-in-required", "请先登录。", "sign in first")
    }

    static var noRole: Refusal {
        Refusal(
            "access.no-role", "账号尚未授权，请联系安全管理员。",
            "no role was given to the account; the security administrator gives one")
    }

    static var passwordFirst: Refusal {
        Refusal(
            "access.password-first", "请先在网页上更换初始密码。",
            "choose a new password on the page /account first")
    }

    static var notPermitted: Refusal {
        Refusal("access.not-permitted", "当前身份无权访问此页面。", "this role may not use this page")
    }

    static var crossSite: Refusal {
        Refusal(
            "access.cross-site", "请求不是从本网站的页面发出的，请回到原页面刷新后重试。",
            "the request does not come from a page of this site; reload the page and try again")
    }

    static var unknownPage: Refusal {
        Refusal("page.unknown", "没有这个页面，可能地址有误。", "there is no such page")
    }

    static var tooLarge: Refusal {
        Refusal("request.too-large", "上传的内容太大。", "the body is too large")
    }
}
