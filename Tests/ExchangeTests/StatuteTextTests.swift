import Bank
import Exchange
import Foundation
import Seals
import Testing
import Vocabulary

@Suite struct `Statute texts` {
    @Test(arguments: ["", "十十", "百", "一一", "零", "零一", "十百", "二三十", "一百个"])
    func `refuses what is no numeral`(_ text: String) {
        #expect(ChineseNumeral.value(of: text) == nil)
    }

    @Test func `numerals go there and back`() {
        for number in 1...9999 {
            #expect(ChineseNumeral.value(of: ChineseNumeral.text(number)) == number)
        }
    }

    @Test(arguments: [
        (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (86, "八十六"), (100, "一百"),
        (101, "一百零一"), (110, "一百一十"), (113, "一百一十三"), (143, "一百四十三"), (999, "九百九十九"),
        (1001, "一千零一"), (1020, "一千零二十"), (1260, "一千二百六十"),
    ])
    func `numerals as statutes write them`(_ example: (number: Int, text: String)) {
        #expect(ChineseNumeral.text(example.number) == example.text)
    }

    @Test func `refuses a text without articles`() {
        #expect(throws: Refusal.self) { try StatuteText("目录\n第一章　总则\n") }
    }

    @Test func `refuses articles that do not follow each other`() throws {
        let refusal = try #require(throws: Refusal.self) {
            try StatuteText("法\n第一条　甲\n第三条　乙\n第三条　丙\n第四条　丁\n")
        }
        #expect(refusal.code == "statute.article-order")
        #expect(refusal.findings.map(\.place.line) == [3, 4])
    }

    @Test func `splits into articles without headings`() throws {
        let text = try StatuteText(
            """

            某法

            目　　录
            第一章　总　　则

            第一章　总　　则
            　　第一条　为了甲，
            　　制定本法。
            第二条 依照第一条　和
            第九条的规定。
            第二条之一　增补。
            ## 第二章 附则
            第二节　其他
            第三条　施行。
            """)
        #expect(text.title == "某法")
        #expect(text.articles.map(\.number) == [1, 2, 2, 3])
        #expect(text.articles.map(\.insertion) == [0, 0, 1, 0])
        #expect(text.text(ofArticle: 1) == "为了甲，\n制定本法。")
        #expect(text.text(ofArticle: 2) == "依照第一条　和\n第九条的规定。\n增补。")
        #expect(text.text(ofArticle: 3) == "施行。")
        #expect(text.text(ofArticle: 4) == nil)
        let digests = text.articleDigests
        #expect(digests.count == 3)
        #expect(digests[0] == hexadecimal(HashAlgorithm.sm3.digest("为了甲，制定本法。".utf8)))
    }

    @Test(.enabled(if: SharedData.exists(SharedData.statutes), "the statutes are not at hand"))
    func `reads every statute at hand`() throws {
        let index = SharedData.statutes.appending(path: "index.json")
        let list = try JSONSerialization.jsonObject(with: Data(contentsOf: index))
        let entries = try #require(list as? [[String: Any]])
        #expect(entries.count > 80)
        // An amendment act has items of its own, not articles.
        for entry in entries where entry["last_article"] as? Int != 0 {
            let file = try #require(entry["file"] as? String)
            let bytes = try #require(
                SharedData.bytes(SharedData.statutes.appending(path: file)), "\(file)")
            let text = try StatuteText(try TextDecoding(bytes, file: file).text)
            #expect(text.articleCount == entry["last_article"] as? Int, "\(file)")
        }
    }
}
