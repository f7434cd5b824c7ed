import Pages

extension TerminalEndpoints {
    /// The page that a candidate's machine opens; the same for everybody.
    static let page = Endpoint(.get, "/terminal", .anyone) { site, visit in
        var frame = PageFrame(title: "考试终端")
        frame.assets = Assets.digest
        frame.isDrill = site.drill != nil
        frame.styles = TerminalPage.styles
        frame.scripts = TerminalPage.scripts
        return site.html(TerminalPage(), in: frame)
    }
}
