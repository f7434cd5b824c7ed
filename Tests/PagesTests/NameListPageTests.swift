import Pages
import Testing

@Suite("Lists of names, page by page") struct NameListPageTests {
    @Test func `a page in the middle leads both ways, and names are text`() throws {
        let hostile = #"<script>alert(1)</script>"'&"#
        let people = (201...203).map {
            NameList.Person(
                number: "\($0)", fullName: hostile, candidateNumber: "171010101013",
                unitName: "示例市\(hostile)局")
        }
        let page = NameListPage(
            exam: "示例市2017年第一期行政执法资格考试",
            list: NameList(title: "合格人员名单", people: people), total: "854",
            place: "第2页，共5页", previous: "/exams/e/bulletin/lists/2?page=1",
            next: "/exams/e/bulletin/lists/2?page=3")
        let html = try PageRenderer().html(page, in: PageFrame(title: "合格人员名单"))
        #expect(!html.contains("<script>alert"))
        try expectGolden(html, "site/public-names.html")
    }

    @Test func `a list that can be read elsewhere is not printed whole`() throws {
        let list = NameList(
            title: "合格人员名单",
            people: [
                NameList.Person(
                    number: "1", fullName: "张三", candidateNumber: "171010101013",
                    unitName: "示例局")
            ], link: "/exams/e/bulletin/lists/1")
        let page = BulletinPage(
            masthead: BulletinPage.Masthead(mark: "示例", documentNumber: nil, title: "通报"),
            addressees: "各单位", opening: [], chapters: [], annexes: [.names(list)],
            signature: BulletinPage.Signature(organiser: "示例局", date: "2017年6月15日"))
        let html = try PageRenderer().html(page)
        #expect(html.contains(#"共1人，<a href="/exams/e/bulletin/lists/1">查看名单</a>"#))
        #expect(!html.contains("张三"))
    }
}
