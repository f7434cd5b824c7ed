/// An item file in the one spelling, with every type and every field.
enum NativeSamples {
    static let everyType =
        head
        + [single, ordering, matching, gaps, inline, number, blank, essay, shares, truth, one]
        .joined()

    private static let head = """
        statute: 某法
        version: 2021-01-22
        part: public
        source: 依条文编写
        author: 甲
        caseSets:
          AL-1: |-
            2026年3月，甲公司……

            后来，乙公司……
        items:

        """

    private static let single = """
          - id: N-1
            type: indefiniteChoice
            topic: 听证
            cognitive: apply
            facility: 70
            chances: [700, 500, 720, 860]
            caseSet: AL-1
            articles: [63, 64]
            basisText: 《某法》第六十三条
            enemies: [N-2]
            stem: 下列说法正确的是？
            choices:
              A: "2021"
              B: "甲: 乙"
              C: 以上都对
            pinned: [C]
            key: [C]
            marks: 1.5
            explanation: 依据一。
            feedback:
              - on: correct
                text: 对。
              - answer: A
                text: |-
                  不对。
                  再想。
            categories: [行政法, "处罚, 听证"]
            tags: ["2024", 重点]
            revision: 3
            state: reviewed
            source: 自编
            reviewer: 乙

        """

    private static let common = """
            topic: 程序
            cognitive: know
            facility: 60
            articles: [61]

        """

    private static let ordering = """
          - id: N-2
            type: ordering
        \(common)    enemies: [N-1]
            stem: 按先后排列？
            choices:
              A: 审批
              B: 立案
              C: 送达
            key: [B, A, C]
            explanation: 依据二。

        """

    private static let matching = """
          - id: N-3
            type: matching
        \(common)    stem: 把处罚归类。
            choices:
              A: 申诫罚
              B: 人身罚
            slots:
              1: 警告
              2:
                text: 行政拘留
                choices: [B]
                limit: 2
            key: [1 A, 2 B]
            explanation: 依据三。

        """

    private static let gaps = """
          - id: N-4
            type: gapMatch
        \(common)    stem: 在____日内作出，____日内送达。
            choices:
              A: 七
              B: 十
            key: [1 B, 2 A]
            explanation: 依据四。

        """

    private static let inline = """
          - id: N-5
            type: inlineChoice
        \(common)    stem: 由____决定。
            choices:
              A: 县级
              B: 市级
            slots:
              1: {choices: [A, B]}
            key: [1 A]
            explanation: 依据五。

        """

    private static let number = """
          - id: N-6
            type: numeric
        \(common)    stem: 几日？
            key: [20, "19.9..20.1", {range: "19..61/3", credit: 0.5}]
            explanation: 依据六。

        """

    private static let blank = """
          - id: N-7
            type: fillIn
        \(common)    stem: 在____内送达。
            key: [["七日", {text: "*日", compare: wildcard, credit: 0.5}]]
            explanation: 依据七。

        """

    private static let essay = """
          - id: N-8
            type: extendedText
        \(common)    stem: 简述。
            key: |-
              第一，……
              第二，……
            explanation: 依据八。

        """

    private static let shares = """
          - id: N-9
            type: multipleResponse
        \(common)    stem: 哪些？
            choices:
              A: 甲
              B: 乙
              C: 丙
            key: [A, C]
            credits:
              shares: {A: 1/3, B: -1, C: 2/3}
              lower: -1
              upper: none
            explanation: 依据九。

        """

    private static let truth = """
          - id: N-10
            type: trueFalse
        \(common)    stem: 对不对。
            key: false
            explanation: 依据十。

        """

    private static let one = """
          - id: N-11
            type: singleChoice
            topic: 程序
            cognitive: know
            facility: 60
            caseSet: {id: AL-1, position: 7}
            articles: [61]
            stem: 哪一个？
            choices:
              A: 甲
              B: 乙
            key: [A]
            explanation: 依据十一。

        """
}
