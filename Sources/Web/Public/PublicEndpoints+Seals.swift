import Pages
import Publication
import Vocabulary

extension PublicEndpoints {
    /// The published list of keys and withdrawn documents.
    @Sendable static func keyList(_ site: Site, _ visit: Visit) async throws -> Answer {
        guard let file = try await site.keyLists.file(site, at: visit.now) else {
            throw Refusal(
                "keys.none-published", "主办单位还没有公布密钥清单。", "no list of keys was published yet")
        }
        return .json(file)
    }

    /// Checks a code by the books as they are; browsers check by the published list.
    @Sendable static func verify(_ site: Site, _ visit: Visit) async throws -> Answer {
        let code = visit.query["code"] ?? ""
        var verdict: VerifyPage.Verdict?
        var refusal: Refusal?
        if !code.isEmpty {
            let list = try await site.keyLists.current(site, at: visit.now)
            do throws(Refusal) {
                verdict = VerifyPage.Verdict(try checked(code, list, visit))
            } catch {
                refusal = error
            }
        }
        let page = VerifyPage(
            code: String(code.prefix(2000)), verdict: verdict,
            problem: refusal?.message.chinese,
            hasList: try await site.keyLists.file(site, at: visit.now) != nil)
        return site.html(
            page, visit, title: "扫码验真", crumbs: [PageFrame.Link("考试公告", "/")],
            scripts: ["verify.js"], status: refusal == nil ? 200 : 422)
    }

    private static func checked(
        _ code: String, _ list: KeyList, _ visit: Visit
    ) throws(Refusal) -> EssenceCheck {
        let check = try EssenceCheck(code, against: list)
        let name = visit.query["name"] ?? ""
        let idNumber = visit.query["id-number"] ?? ""
        if !name.isEmpty || !idNumber.isEmpty {
            try check.check(fullName: name, idNumber: idNumber)
        }
        return check
    }
}

extension VerifyPage.Verdict {
    fileprivate init(_ check: EssenceCheck) {
        self.init(
            kind: check.sealed.essence.content.chinese,
            facts: check.facts.map { VerifyPage.Fact(term: $0.term, text: $0.text) })
    }
}
