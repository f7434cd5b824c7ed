import Bank
import Exchange
import Foundation
import Testing
import Vocabulary

/// Three laws that were revised, as they really were.
@Suite struct `Revised statutes` {
    private static let isAtHand = SharedData.exists(SharedData.statutes)

    private static func change(
        _ title: StatuteID, _ old: String, _ new: String
    ) throws -> (change: StatuteChange, old: StatuteText, new: StatuteText) {
        let catalogue = try StarterBank.catalogue()
        let versions = catalogue.versions(of: title)
        let before = try #require(versions.first { $0.version == CalendarDate(iso: old) })
        let after = try #require(versions.first { $0.version == CalendarDate(iso: new) })
        let texts = (
            old: try StarterBank.parsed(before), new: try StarterBank.parsed(after)
        )
        return (StatuteChange(from: before, to: after, texts: texts), texts.old, texts.new)
    }

    @Test(.enabled(if: isAtHand, "the statutes are not at hand"))
    func `the law of penalties for public order, 2012 to 2025`() throws {
        let (change, old, new) = try Self.change("中华人民共和国治安管理处罚法", "2012-10-26", "2025-06-27")
        // 第二十一条 (不执行行政拘留) became 第二十三条 and was changed; 第三条 was changed in place.
        #expect(change.fate(of: 21) == .changed(to: 23))
        #expect(old.text(ofArticle: 21)?.contains("不执行行政拘留") == true)
        #expect(new.text(ofArticle: 23)?.contains("不执行行政拘留") == true)
        // 以上、以下、以内 is the same sentence under another number.
        #expect(change.fate(of: 118) == .moved(to: 143))
        #expect(change.fate(of: 119) == .changed(to: 144))
    }

    @Test(.enabled(if: isAtHand, "the statutes are not at hand"))
    func `the law of administrative reconsideration, 2017 to 2023`() throws {
        let (change, old, new) = try Self.change("中华人民共和国行政复议法", "2017-09-01", "2023-09-01")
        // 第九条 (六十日) became 第二十条.
        #expect(change.fate(of: 9) == .changed(to: 20))
        #expect(old.text(ofArticle: 9)?.contains("六十日") == true)
        #expect(new.text(ofArticle: 20)?.contains("六十日") == true)
        let fates = (1...old.articleCount).map(change.fate(of:))
        #expect(!fates.contains(.same), "everything was rewritten")
        #expect(!fates.contains(.unknown))
    }

    @Test(.enabled(if: isAtHand, "the statutes are not at hand"))
    func `the food safety law, 2021 to 2025: most stayed, what changed is named`() throws {
        let (change, old, new) = try Self.change("中华人民共和国食品安全法", "2021-04-29", "2025-09-12")
        var changed: [Int] = []
        for article in 1...old.articleCount where change.fate(of: article) != .same {
            changed.append(article)
            #expect(change.fate(of: article) == .changed(to: article))
            #expect(old.text(ofArticle: article) != new.text(ofArticle: article))
        }
        #expect(old.articleCount == 154 && new.articleCount == 154)
        #expect((1...20).contains(changed.count), "\(changed)")
    }

    @Test(.enabled(if: isAtHand, "the statutes are not at hand"))
    func `the bank itself stands on the newest versions`() throws {
        let subject = try StarterBank.subject(try StarterBank.read())
        let found = subject.findings(by: [ChangedLaw()])
        #expect(found.isEmpty, "\(found.map(\.finding.description).joined(separator: "\n"))")
    }
}
