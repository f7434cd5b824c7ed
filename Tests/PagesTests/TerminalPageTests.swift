import Pages
import Testing

@Suite("The terminal's page") struct TerminalPageTests {
    private func html(isDrill: Bool) throws -> String {
        var frame = PageFrame(title: "考试终端")
        frame.assets = "0123456789"
        frame.isDrill = isDrill
        frame.styles = TerminalPage.styles
        frame.scripts = TerminalPage.scripts
        return try PageRenderer().html(TerminalPage(), in: frame)
    }

    @Test func `the page is what it was`() throws {
        try expectGolden(html(isDrill: false), "site/terminal.html")
        try expectGolden(html(isDrill: true), "site/terminal-drill.html")
    }

    @Test func `page, style and modules weigh less than 150 kB before the paper`() throws {
        let assets = SiteAsset.all.filter {
            $0.name.hasPrefix("terminal") || $0.name == "zhikao.css" || $0.name == "icon.svg"
        }
        let bytes = assets.reduce(try html(isDrill: true).utf8.count) { $0 + $1.bytes.count }
        #expect(bytes < 150_000)
    }

    @Test func `every module that is imported is an asset`() {
        let names = Set(SiteAsset.all.map(\.name))
        for asset in SiteAsset.all where asset.name.hasPrefix("terminal") {
            let text = String(decoding: asset.bytes, as: UTF8.self)
            for module in text.matches(of: /from "\.\/([^"]+)"/) {
                #expect(names.contains(String(module.1)), "\(asset.name) imports \(module.1)")
            }
        }
    }
}
