import Bank
import Exchange
import Foundation
import Testing
import Vocabulary

@Suite struct `The bank's own form` {
    private func read(_ text: String) throws -> NativeFile {
        try BankReader().file(Array(text.utf8), file: "items.yaml")
    }

    @Test(arguments: ItemType.allCases)
    func `what is written is read back, and written again as the same bytes`(
        type: ItemType
    ) throws {
        var samples = SampleDrafts(seed: 31)
        for _ in 0..<40 {
            var draft = samples.draft(type)
            draft.record = ItemRecord(
                state: .draft, version: draft.record.version, source: draft.record.source,
                author: draft.record.author, reviewer: draft.record.reviewer)
            for file in NativeFile.files(for: [draft]) {
                let text = NativeWriter().text(file)
                let back = try read(text)
                #expect(back.drafts == [draft], "\(text)")
                #expect(NativeWriter().text(back) == text)
            }
        }
    }

    @Test func `many drafts go to a file for each head, and none is lost`() throws {
        var samples = SampleDrafts(seed: 32)
        var drafts: [ItemDraft] = []
        for type in ItemType.allCases {
            for number in 0..<6 {
                var draft = samples.draft(type)
                draft.id = ItemID("\(type.rawValue)-\(number)")
                draft.record = ItemRecord(state: .draft, source: "题库.xlsx", author: "甲")
                draft.caseSet = nil
                drafts.append(draft)
            }
        }
        let files = NativeFile.files(for: drafts)
        #expect(files.count > 1)
        #expect(files.allSatisfy { $0.head.state == .draft && $0.head.source == "题库.xlsx" })
        let back = try files.flatMap { try read(NativeWriter().text($0)).drafts }
        #expect(Set(back) == Set(drafts) && back.count == drafts.count)
    }

    @Test func `a file in the one spelling is written as its own bytes`() throws {
        let text = NativeSamples.everyType
        #expect(NativeWriter().text(try read(text)) == text)
        let read = BankReader().items(in: Array(text.utf8), file: "i.yaml")
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.items.count == read.drafts.count)
        #expect(Set(read.items.map(\.type)) == Set(ItemType.allCases))
    }

    @Test func `the new types are read as they are meant`() throws {
        let drafts = try read(NativeSamples.everyType).drafts
        func draft(_ id: ItemID) throws -> ItemDraft {
            try #require(drafts.first { $0.id == id })
        }
        #expect(try draft("N-1").key == .choices(["C"]))
        #expect(try draft("N-1").record.state == .reviewed)
        #expect(try draft("N-1").record.source == "自编")
        #expect(try draft("N-1").record.version == 3)
        #expect(try draft("N-2").key == .order(["B", "A", "C"]))
        #expect(
            try draft("N-3").slots == [
                ItemSlot(id: "1", text: "警告"),
                ItemSlot(id: "2", text: "行政拘留", choices: ["B"], limit: 2),
            ])
        #expect(
            try draft("N-3").key
                == .pairs([
                    ChoicePair(slot: "1", choice: "A"), ChoicePair(slot: "2", choice: "B"),
                ]))
        #expect(try draft("N-4").slots.map(\.id) == ["1", "2"])
        #expect(try draft("N-5").slots.map(\.choices) == [["A", "B"]])
        let range = AcceptedNumber(Fraction(199, 10), Fraction(201, 10))
        let wide = AcceptedNumber(Fraction(19), Fraction(61, 3), credit: Fraction(1, 2))
        #expect(
            try draft("N-6").key == .numbers([AcceptedNumber(20, 20), range, wide]))
        #expect(
            try draft("N-7").key
                == .texts([
                    [AcceptedText("七日"), AcceptedText("*日", .wildcard, credit: Fraction(1, 2))]
                ]))
        #expect(try draft("N-8").key == .open("第一，……\n第二，……"))
        #expect(
            try draft("N-9").credits?.shares == [
                "A": Fraction(1, 3), "B": Fraction(-1), "C": Fraction(2, 3),
            ])
        #expect(try draft("N-9").credits?.upperBound == nil)
    }

    @Test(arguments: [
        ("key: [B, A, C]", "key: [B, A]", "item.key-order"),
        ("key: [1 A, 2 B]", "key: [1 A, 2 A]", "item.key-pairs"),
        ("key: [1 A, 2 B]", "key: [1A]", "item.key-pairs"),
        ("key: [1 A, 2 B]", "key: [1 A, 1 B]", "item.key-limit"),
        ("在____日内作出，____日内送达", "在____日内作出", "item.key-pairs"),
        ("由____决定", "由谁决定", "item.gap-count"),
        ("choices: [A, B]}", "choices: [A, F]}", "item.slot-names-no-choice"),
        (#""19.9..20.1""#, #""20.1..19.9""#, "item.number"),
        (#""19.9..20.1""#, "zwanzig", "item.number"),
        ("credit: 0.5}]\n", "credit: 3}]\n", "item.credit"),
        ("compare: wildcard", "compare: fuzzy", "item.compare"),
        ("state: reviewed", "state: fine", "item.unknown-state"),
        ("revision: 3", "revision: 0", "item.revision"),
        ("upper: none", "upper: viel", "yaml.not-a-fraction"),
        ("on: correct", "on: maybe", "item.feedback"),
        ("marks: 1.5", "marks: eins", "item.marks"),
        ("caseSet: AL-1", "caseSet: AL-9", "item.unknown-case-set"),
        ("    explanation: 依据一。\n", "", "yaml.missing-field"),
    ])
    func `what is wrong is a finding with its line`(was: String, now: String, rule: String) {
        let text = NativeSamples.everyType.replacing(was, with: now, maxReplacements: 1)
        #expect(text != NativeSamples.everyType)
        let read = BankReader().items(in: Array(text.utf8), file: "i.yaml")
        let finding = read.findings.first { $0.rule == rule }
        #expect(finding?.place.line != nil, "\(read.findings)")
        #expect(!read.isUsable)
    }

    @Test func `a draft may lack what a finished item needs, and what is drawn may not`() throws {
        let text =
            "state: draft\nitems:\n  - type: singleChoice\n    stem: 甲？\n"
            + "    choices:\n      A: 是\n      B: 否\n"
        let read = BankReader().items(in: Array(text.utf8), file: "i.yaml")
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.drafts.count == 1 && read.items.isEmpty)
        let approved = text.replacing("state: draft\n", with: "")
        let refused = BankReader().items(in: Array(approved.utf8), file: "i.yaml")
        #expect(refused.findings.filter { $0.rule == "yaml.missing-field" }.count == 10)
    }

    @Test func `comments before the head are kept`() throws {
        let text = "# Erste\n# 第二\n" + NativeSamples.everyType
        #expect(NativeWriter().text(try read(text)) == text)
    }

    @Test func `formatting keeps the items, and names the comments that it loses`() throws {
        let loose = """
            # 标题
            part: public
            statute: 某法
            version: "2021-01-22"
            items:
              # 第一题
              - {id: X-1, stem: '甲。', type: trueFalse, key: true, topic: 某, cognitive: know,
                 facility: 50, articles: [1], explanation: "依据"}

            """
        let (text, findings) = try NativeFormat().formatted(Array(loose.utf8), file: "i.yaml")
        #expect(findings.map(\.place.line) == [6])
        #expect(text.hasPrefix("# 标题\nstatute: 某法\nversion: 2021-01-22\npart: public\nitems:\n"))
        #expect(try read(text).drafts == read(loose).drafts)
        #expect(try NativeFormat().formatted(Array(text.utf8), file: "i.yaml").text == text)
    }

    @Test func `every item file of the repository is in the one spelling`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            at: SharedData.bank.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
        let files = folders.map { $0.appending(path: "items.yaml") }.filter(SharedData.exists)
        #expect(files.count >= 11)
        for url in files {
            let bytes = try #require(SharedData.bytes(url))
            let file = try BankReader().file(bytes, file: url.path())
            #expect(
                Array(NativeWriter().text(file).utf8) == bytes,
                "run: zhikao bank format question-bank (\(url.path()))")
        }
    }
}

extension AcceptedNumber {
    fileprivate init(_ lower: Int, _ upper: Int) {
        self.init(Fraction(lower), Fraction(upper))
    }
}
