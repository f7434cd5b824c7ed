// swift-tools-version: 6.2
import PackageDescription

// The plan of the house; ARCHITECTURE.md says what each wall is for. A target may import what
// stands in its line and nothing else: HouseTests compare every import with the table of walls.

let zhikao = Package(
    name: "zhikao",
    products: [.executable(name: "zhikao", targets: ["Command"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C libraries of the system.
        .systemLibrary(name: "CCoinCbc", providers: [.apt(["coinor-libcbc-dev"])]),
        .systemLibrary(
            name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CLibQREncode", pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(
            name: "CLibTurboJPEG", pkgConfig: "libturbojpeg",
            providers: [.apt(["libturbojpeg0-dev"])]),
        .systemLibrary(
            name: "CLibXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev"])]),

        // The exam as pure rules: no files, no sockets, no clock, no randomness of its own.
        .exam("Vocabulary"),
        .target(name: "Seals", dependencies: ["CLibCrypto"]),
        .exam("Access", ["Vocabulary"]),
        .exam("Draws", ["Vocabulary", "Seals"]),
        .exam("Admissions", ["Vocabulary", "Draws"]),
        .exam("Bank", ["Vocabulary", "Draws", "Seals"]),
        .exam("Seating", ["Vocabulary", "Draws"]),
        .exam("Papers", ["Vocabulary", "Seals", "Draws", "Bank"]),
        .exam("Delivery", ["Vocabulary", "Draws"]),
        .exam("Grading", ["Vocabulary", "Bank", "Papers"]),
        .exam("Publication", ["Vocabulary", "Draws", "Seals"]),
        .exam(
            "Programme", ["Vocabulary", "Admissions", "Bank", "Seating", "Papers", "Grading"]),

        // The world around it.
        .target(name: "Planning", dependencies: ["Vocabulary", "Papers", "CCoinCbc"]),
        .target(
            name: "Exchange",
            dependencies: [
                "Vocabulary", "Seals", "Admissions", "Bank", "Programme", "Seating", "Papers",
                "Grading", "CLibTurboJPEG", "CLibXlsxWriter", "CLibZip",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "Office",
            dependencies: [
                "Vocabulary", "Seals", "Access", "Draws", "Admissions", "Bank", "Seating", "Papers",
                "Delivery", "Grading", "Publication", "Programme",
            ]),
        .target(
            name: "Records",
            dependencies: [
                "Vocabulary", "Seals", "Access", "Admissions", "Papers", "Delivery", "Office",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            resources: [.embedInCode("Schema")]),
        .target(
            name: "Pages",
            dependencies: [.product(name: "Mustache", package: "swift-mustache")],
            resources: [.embedInCode("Templates"), .embedInCode("Assets")]),
        .target(
            name: "Print", dependencies: ["Vocabulary", "Pages", "CLibQREncode", "CPangoCairo"]),
        .target(
            name: "Documents",
            dependencies: [
                "Vocabulary", "Seals", "Draws", "Admissions", "Seating", "Publication", "Programme",
                "Office", "Pages", "Print",
            ]),
        .target(
            name: "Web",
            dependencies: [
                "Vocabulary", "Seals", "Access", "Draws", "Admissions", "Bank", "Seating",
                "Papers", "Delivery", "Grading", "Publication", "Programme", "Exchange", "Office",
                "Pages", "Documents", "Planning", "Print",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            // The manual's text is part of the program; its pictures are read from their folder.
            exclude: ["Documents/Manual/images"],
            resources: [.embedInCode("Documents")]),
        .target(
            name: "Rehearsal",
            dependencies: [
                "Vocabulary", "Seals", "Access", "Draws", "Admissions", "Bank", "Seating",
                "Papers",
                "Delivery", "Grading", "Publication", "Programme", "Office", "Exchange", "Pages",
                "Documents", "Planning",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        .target(
            name: "Load",
            dependencies: [
                "Vocabulary", "Admissions", "Bank", "Seating", "Papers", "Delivery", "Programme",
                "Exchange", "Office", "Planning", "Rehearsal",
                .product(name: "Histogram", package: "hdrhistogram-swift"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),
        .executableTarget(
            name: "Command",
            dependencies: [
                "Vocabulary", "Seals", "Access", "Draws", "Admissions", "Bank", "Seating",
                "Papers", "Delivery", "Grading", "Publication", "Programme", "Exchange", "Office",
                "Records", "Pages", "Documents", "Planning", "Print", "Rehearsal", "Load", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),

        // Tests, behind the same names.
        .support("Support", dependencies: ["Seals"]),
        .testTarget(name: "HouseTests"),
        .testTarget(name: "VocabularyTests", dependencies: ["Support", "Vocabulary"]),
        .testTarget(name: "SealsTests", dependencies: ["Seals"]),
        .testTarget(name: "AccessTests", dependencies: ["Access", "Vocabulary"]),
        .testTarget(
            name: "DrawsTests",
            dependencies: ["Support", "Draws", "Seals", "Vocabulary", "CLibCrypto"]),
        .testTarget(name: "AdmissionsTests", dependencies: ["Admissions", "Vocabulary"]),
        .testTarget(
            name: "BankTests", dependencies: ["Support", "Bank", "Vocabulary"]),
        .testTarget(
            name: "SeatingTests",
            dependencies: ["Support", "Seating", "Draws", "Seals", "Vocabulary"]),
        .testTarget(
            name: "PapersTests",
            dependencies: ["Support", "Papers", "Bank", "Draws", "Seals", "Vocabulary"]),
        .testTarget(
            name: "PlanningTests", dependencies: ["Support", "Planning", "Papers", "Vocabulary"]),
        .testTarget(name: "DeliveryTests", dependencies: ["Support", "Delivery", "Vocabulary"]),
        .testTarget(
            name: "GradingTests",
            dependencies: ["Support", "Grading", "Papers", "Bank", "Vocabulary"]),
        .testTarget(
            name: "PublicationTests",
            dependencies: ["Support", "Publication", "Seals", "Vocabulary"]),
        .testTarget(
            name: "ProgrammeTests",
            dependencies: [
                "Programme", "Vocabulary", "Admissions", "Bank", "Seating", "Papers", "Grading",
            ]),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "Support", "Exchange", "Vocabulary", "Admissions", "Bank", "Seals", "Programme",
                "Seating", "Papers", "Grading", "CLibTurboJPEG", "CLibZip",
            ]),
        .testTarget(
            name: "RecordsTests",
            dependencies: [
                "Support",
                "Records", "Office", "Vocabulary", "Access", "Admissions", "Papers", "Delivery",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "PagesTests", dependencies: ["Pages"]),
        .testTarget(
            name: "PrintTests",
            dependencies: [
                "Support", "Exchange", "Print", "Pages", "Vocabulary", "CPangoCairo",
            ]),
        .testTarget(
            name: "OfficeTests",
            dependencies: [
                "Support",
                "Office", "Records", "Vocabulary", "Seals", "Access", "Draws", "Admissions",
                "Bank", "Seating", "Papers", "Planning", "Delivery", "Grading", "Publication",
                "Programme",
            ]),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Support", "Web", "Vocabulary", "Seals", "Access", "Draws", "Admissions", "Bank",
                "Seating", "Papers", "Planning", "Delivery", "Grading", "Publication", "Programme",
                "Exchange", "Office", "Pages", "Records",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .testTarget(
            name: "RehearsalTests",
            dependencies: [
                "Rehearsal", "Vocabulary", "Admissions", "Bank", "Exchange", "Grading",
            ]),
        .testTarget(
            name: "LoadTests",
            dependencies: [
                "Support", "Load", "Vocabulary", .product(name: "NIOCore", package: "swift-nio"),
            ]),
        .testTarget(
            name: "Journeys",
            dependencies: [
                "Command", "Access", "Vocabulary", "Draws", "Seals", "Seating", "Papers", "Office",
                "Records",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
    ]
)

extension Target {
    /// A target below `Sources/Exam`, where the rules of the exam stand.
    static func exam(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
        .target(name: name, dependencies: dependencies, path: "Sources/Exam/\(name)")
    }

    /// What tests of several targets share; no part of the product.
    static func support(_ name: String, dependencies: [Dependency]) -> Target {
        .target(name: name, dependencies: dependencies, path: "Tests/\(name)")
    }
}

// scripts/fuzz builds the readers for a fuzzer, and nothing else of the house.
if Context.environment["ZHIKAO_FUZZ"] != nil { zhikao.becomeFuzzing() }

extension Package {
    /// Leaves what the fuzzing program is made of.
    func becomeFuzzing() {
        let program = "Fuzzing"
        targets.removeAll {
            $0.path?.hasPrefix("Sources/Exam/") != true && $0.type != .system
                && !["Seals", "Exchange"].contains($0.name)
        }
        targets.append(
            .executableTarget(
                name: program,
                dependencies: ["Vocabulary", "Bank", "Papers", "Grading", "Exchange"],
                path: "Tests/Fuzzing/Harness"))
        products = []
        dependencies.removeAll { !"\($0.kind)".contains("Yams") }
    }
}

let settings: [SwiftSetting] = [
    // SE-0335: an existential says `any`.
    .enableUpcomingFeature("ExistentialAny"),
    // SE-0444: a file sees the members of the modules it imports, no others.
    .enableUpcomingFeature("MemberImportVisibility"),
    // SE-0409: what an import brings stays inside unless said otherwise.
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]
for target in zhikao.targets where target.type != .system {
    target.swiftSettings = settings
}
