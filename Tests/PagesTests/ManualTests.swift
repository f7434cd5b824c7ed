import Pages
import Testing

/// The small part of Markdown in which the manual is written.
@Suite struct ManualTests {
    private func html(_ markdown: String) throws -> String {
        try PageRenderer().html(
            ManualPage(
                pages: [PageFrame.Link("目录", "/help", isCurrent: true)],
                text: ManualText(markdown: markdown), hasPicture: { $0 == "my.png" }),
            in: PageFrame(title: "使用手册"))
    }

    @Test(arguments: [
        ("甲**乙**丙", "<p>甲<strong>乙</strong>丙</p>"),
        ("按 `F5` 刷新", "<p>按 <code>F5</code> 刷新</p>"),
        ("看[单位](unit.md#bulk)。", "<p>看<a href=\"/help/unit#bulk\">单位</a>。</p>"),
        ("看[首页](index.md)", "<p>看<a href=\"/help\">首页</a></p>"),
        ("看[下面](#here)", "<p>看<a href=\"#here\">下面</a></p>"),
        ("甲\n乙", "<p>甲乙</p>"),
        ("## 标题 {#here}", "<h2 id=\"here\">标题</h2>"),
        ("### 小标题 {#there}", "<h3 id=\"there\">小标题</h3>"),
        ("1. 一\n2. 二", "<ol start=\"1\"><li>一</li><li>二</li></ol>"),
        ("3. 三", "<ol start=\"3\"><li>三</li></ol>"),
        ("- 一\n  - 内\n- 二", "<ul><li>一<ul><li>内</li></ul></li><li>二</li></ul>"),
        ("> 注意\n> 这里", "<p class=\"note\" data-kind=\"info\">注意这里</p>"),
        (
            "| 甲 | 乙 |\n|---|---|\n| `a.b` | 丙 |",
            "<tr id=\"a.b\"><td><code>a.b</code></td><td>丙</td></tr>"
        ),
        ("![图](images/my.png)", "<img src=\"/help/images/my.png\" alt=\"图\" loading=\"lazy\">"),
    ])
    func `each kind of block and type is shown`(markdown: String, expected: String) throws {
        #expect(try html("# 页\n\n" + markdown).contains(expected))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "**<b>**", "`<i>`", "[甲](https://example.org)",
        "[甲](//example.org)", "[甲](javascript:alert(1))", "[甲](../unit.md)",
        "| <u> |\n|---|\n| <s> |", "- <script>", "> <em>", "![甲](https://example.org/a.png)",
    ])
    func `raw HTML and ways to elsewhere stay text`(markdown: String) throws {
        let page = try html("# 页\n\n" + markdown)
        for tag in ["<script>", "<b>", "<i>", "<u>", "<s>", "<em>", "href=\"http", "src=\"http"] {
            #expect(!page.contains(tag), "\(tag)")
        }
        #expect(!page.contains("href=\"//") && !page.contains("href=\"javascript"))
    }

    @Test func `a picture that is not there is left out`() throws {
        #expect(!(try html("# 页\n\n![图](images/other.png)").contains("<img")))
    }

    @Test func `an open mark is text`() throws {
        for text in ["**甲", "`甲", "[甲", "[甲](乙", "****"] {
            #expect(try html("# 页\n\n" + text).contains("<p>\(text)</p>"))
        }
    }

    @Test func `a whole page is as recorded`() throws {
        let page = try html(
            """
            # 报名人员

            先看这里。

            ## 报名 {#form}

            1. 点**报名**。
            2. 填表：
               - 姓名
               - 电话

            ![我的报名](images/my.png)

            3. 点**提交**。

            | 代码 | 意思 |
            |---|---|
            | `B01` | 姓名不符 |

            > 存了草稿不等于报了名。
            """)
        try expectGolden(page, "site/manual-page.html")
    }
}
