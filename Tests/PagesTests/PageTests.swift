import Pages
import Testing

@Suite struct PageTests {
    let renderer: PageRenderer

    init() throws { renderer = try PageRenderer() }

    @Test func `a ticket with its seat`() throws {
        try expectGolden(renderer.html(SamplePages.ticket()), "ticket.html")
    }

    @Test func `a ticket without a seat says that it is announced at check-in`() throws {
        let html = renderer.html(SamplePages.ticket(place: nil, accommodation: "延长30分钟"))
        #expect(html.contains("座位在报到时公布"))
        #expect(!html.contains("04考场"))
        try expectGolden(html, "ticket-at-check-in.html")
    }

    @Test func `a ticket is below 8 kB`() {
        #expect(renderer.html(SamplePages.ticket()).utf8.count < 8000)
    }

    @Test(arguments: [
        (NoticePage.Result.passed(SamplePages.passing), "notice-passed.html"),
        (.failed(SamplePages.failing), "notice-failed.html"), (.absent, "notice-absent.html"),
        (.misconduct, "notice-misconduct.html"),
    ])
    func `a notice for each outcome`(result: NoticePage.Result, file: String) throws {
        try expectGolden(renderer.html(SamplePages.notice(result)), file)
    }

    @Test(arguments: [NoticePage.Result.absent, .misconduct])
    func `absence and misconduct show no score and no validity`(
        result: NoticePage.Result
    ) {
        let html = renderer.html(SamplePages.notice(result))
        for word in ["合格线", "满分", "各题型得分", "有效期", "78.5"] {
            #expect(!html.contains(word))
        }
    }

    @Test func `a bulletin with its annexes`() throws {
        try expectGolden(renderer.html(SamplePages.bulletin()), "bulletin.html")
    }

    @Test func `a bulletin in brief has no table, no chart and no annex`() throws {
        let html = renderer.html(SamplePages.briefBulletin)
        for part in ["<table", "<svg", "附件"] { #expect(!html.contains(part)) }
        try expectGolden(html, "bulletin-brief.html")
    }

    @Test func `a single annex has no number`() {
        let page = BulletinPage(
            masthead: SamplePages.masthead, addressees: "", opening: [], chapters: [],
            annexes: [.passRates(SamplePages.chart)], signature: SamplePages.signature)
        let html = renderer.html(page)
        #expect(html.contains(#"<p class="label">附件</p>"#))
        #expect(html.contains("<div>各组合格率</div>"))
    }

    @Test func `the page of an open draw`() throws {
        try expectGolden(renderer.html(SamplePages.draw()), "draw.html")
    }

    @Test func `the page of a sealed draw tells neither seed nor secrets`() throws {
        let html = renderer.html(SamplePages.draw(sealed: true))
        #expect(!html.contains(SamplePages.hex("f4")))
        #expect(!html.contains(SamplePages.hex("09")))
        try expectGolden(html, "draw-sealed.html")
    }

    @Test(arguments: [
        (0, 10, 0), (10, 10, 400), (1, 3, 133), (1, 800, 1), (1, 801, 0), (0, 0, 0),
    ])
    func `the length of a bar is its share of 400, rounded half up`(
        passed: Int, base: Int, length: Int
    ) {
        let chart = PassRateChart(
            title: "", base: "",
            bars: [PassRateChart.Bar(group: "", passed: passed, base: base, rate: "")])
        let page = BulletinPage(
            masthead: SamplePages.masthead, addressees: "", opening: [], chapters: [],
            annexes: [.passRates(chart)], signature: SamplePages.signature)
        #expect(renderer.html(page).contains(#"width="\#(length)" height="20""#))
    }
}
