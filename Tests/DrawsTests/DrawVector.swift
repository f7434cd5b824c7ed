import Seals
import Testing

/// The reference numbers of ZHIKAO-DRAW/1, computed by another program in another language.
struct DrawVector: Sendable, CustomTestStringConvertible {
    let hash: HashAlgorithm
    let announcementDigest: String
    let commitments: [String]
    let seed: String
    /// The first 64 bytes of the stream `seat/1/7`.
    let streamStart: String
    /// Twenty numbers below 30 from the beginning of the same stream.
    let below30: [Int]
    /// 0 to 29 shuffled by the same stream from its beginning, for which 116 bytes are read.
    let shuffled30: [Int]
    /// Eight numbers below 3,221,225,473 from the stream `reject`.
    let belowLarge: [Int]
    let rejections: Int
    /// SHA-256 of 0 to 2,102 shuffled by `perm2103` and joined by commas.
    let shuffled2103Digest: String
    /// The tickets of 100000, 100001 and 100002 for `seat/members`.
    let tickets: [String]
    /// 100000 to 100009 in the order of their tickets.
    let order: [String]

    var testDescription: String { hash.rawValue }

    static let exam = "ZHIKAO-2026-TEST"
    static let witnesses = ["A-office", "B-supervisor", "C-notary"]
    static let nonces: [[UInt8]] = (1...3).map { [UInt8](repeating: $0, count: 32) }
    static let externalValues = [
        "drand:52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971:1000:TESTVALUE",
        "ssq:2026001:01.02.03.04.05.06/07",
    ]
    static let all = [sm3, sha256]

    static let sm3 = DrawVector(
        hash: .sm3,
        announcementDigest: "c0c1d33e83f5fb464e44d6da2bdda2652424f56428643196028ed94d72a54619",
        commitments: [
            "f0bd6b8acba1719cbccc7fb6e9676412cd8a9c5ebba7ea946528f2890af8fcb5",
            "691f52ff9af1755e8c58f3b4db17b5d0b5cab9ed840865fde7ac0cde76ff33e1",
            "b68c021dc43bc37bd7c76e4026e365c1f08c0b7d5cd587c0e76be77ee728c9a6",
        ],
        seed: "9cf2f4c7563d26ea5848e131f54b5c219600a2680d51cb4d841280b3cb9c169c",
        streamStart: "ae797a0ddb63b278fc6e3eb4c313ed0ee4b1aa8511f0b85475f8cae47e40fc4d"
            + "907f46a9a019b7f5aa738c3e3f826c42bf20697d86f429e2e5a4aef7c7a40ba8",
        below30: [
            25, 16, 4, 0, 3, 0, 0, 9, 15, 13, 22, 22, 3, 0, 19, 2, 9, 28, 29, 6,
        ],
        shuffled30: [
            23, 29, 5, 18, 3, 10, 8, 6, 20, 26, 28, 13, 14, 11, 19, 7, 16, 15, 1, 2, 22, 9, 27,
            12, 0, 17, 21, 4, 24, 25,
        ],
        belowLarge: [
            710056163, 1152114554, 535513376, 2625556658, 1838024376, 1949308116, 1060445818,
            804162916,
        ],
        rejections: 3,
        shuffled2103Digest: "19449ee93ef559342498f0964808cb9c2f4a6204961b730d84273f0a779373f4",
        tickets: [
            "10ec2912e9ab4a4b6d1a4ee98f94a9dc289b3815afd882957961cb0d1ed0dc37",
            "2104823a24819bed5c76c441aba6638d44187bf38df8e0320392dd7191e81338",
            "2b5294d49edb0fcd482dca79db7245de7293c359da1f6e5802693d549423fd0e",
        ],
        order: [
            "100006", "100000", "100001", "100002", "100007", "100009", "100003", "100004",
            "100008", "100005",
        ])

    static let sha256 = DrawVector(
        hash: .sha256,
        announcementDigest: "9df8d10c672cbce09d2e467cd45a91db8061428d548f4fad297d1405435e8d95",
        commitments: [
            "1724935c0dbb13c0840eb372e4599e36980799c29c544cc79e972c5edfe8027c",
            "80614f3a8806772503a1cbf3b2b50b2c55a6196fb87fa525ead9cf041e6bf935",
            "b4e9590f491ea90aad96a303b7117ed2f7e6f6d122ac25604be053b181cf9117",
        ],
        seed: "54bfa2661e1faa6e3068d400be13a29fd04aa8970b761257159e70510a230f3c",
        streamStart: "b1617e5663b7e600682e9923e27d64274b5030bccbfa449a7f10de92e7965a9e"
            + "681aa3fe398886fb5572b144d102dacc7fad23d5a1a10efd10cd37d774dbe1d3",
        below30: [
            6, 2, 23, 25, 16, 0, 16, 14, 22, 23, 24, 18, 23, 19, 11, 21, 25, 27, 6, 18,
        ],
        shuffled30: [
            9, 18, 27, 2, 8, 1, 16, 5, 13, 21, 26, 14, 0, 15, 29, 7, 22, 20, 23, 4, 17, 25, 28,
            24, 10, 12, 19, 3, 11, 6,
        ],
        belowLarge: [
            3150986795, 859912677, 709188678, 1475421370, 2787459426, 101071555, 169919843,
            1161462070,
        ],
        rejections: 6,
        shuffled2103Digest: "af321db1f7e5075b0c8093230b010dbbb78030e2537e44ccc0c1ea826fe2336d",
        tickets: [
            "e7ea2b02b2eb3fb99cdfbe6d2ec28c12a40c9336c666d28d834dcf28bed6da2f",
            "05710fef92c52d18d224aaf1a1a665922653add7cd035896227628646e757320",
            "9d4c86af2b4ab127a983b28e4407012f182b0b4da19e6c76412dfd14c3a396c2",
        ],
        order: [
            "100001", "100007", "100005", "100006", "100008", "100002", "100003", "100004",
            "100000", "100009",
        ])
}
