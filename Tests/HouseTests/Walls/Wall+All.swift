extension Wall {
    /// The walls between the targets, as in ARCHITECTURE.md.
    static let all = systems + exam + world

    private static let systems = [
        Wall("CCoinCbc", system: []),
        Wall("CLibCrypto", system: []),
        Wall("CLibQREncode", system: []),
        Wall("CLibTurboJPEG", system: []),
        Wall("CLibXlsxWriter", system: []),
        Wall("CLibZip", system: []),
        Wall("CPangoCairo", system: []),
        Wall("Seals", ["CLibCrypto"]),
    ]

    private static let exam = [
        Wall("Vocabulary"),
        Wall("Access", ["Vocabulary"]),
        Wall("Draws", ["Vocabulary", "Seals"]),
        // Swift by name, for the tables of Unicode normal forms.
        Wall("Admissions", ["Vocabulary", "Draws"], system: ["FoundationEssentials", "Swift"]),
        Wall("Bank", ["Vocabulary", "Draws", "Seals"]),
        Wall("Seating", ["Vocabulary", "Draws"]),
        Wall("Papers", ["Vocabulary", "Draws", "Bank", "Seals"]),
        Wall("Delivery", ["Vocabulary", "Draws"]),
        Wall("Grading", ["Vocabulary", "Bank", "Papers"]),
        Wall("Publication", ["Vocabulary", "Draws", "Seals"]),
        Wall(
            "Programme", ["Vocabulary", "Admissions", "Bank", "Seating", "Papers", "Grading"]),
    ]

    private static let chapters = [
        "Vocabulary", "Seals", "Access", "Draws", "Admissions", "Bank", "Seating", "Papers",
        "Delivery", "Grading", "Publication", "Programme",
    ]

    private static let world = [
        Wall(
            "Exchange",
            [
                "Vocabulary", "Seals", "Admissions", "Bank", "Programme", "Seating", "Papers",
                "Grading", "CLibTurboJPEG", "CLibXlsxWriter", "CLibZip",
            ], libraries: ["Yams"],
            // XML and the older encodings of Chinese text are not in FoundationEssentials.
            system: ["Foundation", "FoundationEssentials", "FoundationXML"]),
        Wall("Planning", ["Vocabulary", "Papers", "CCoinCbc"], system: ["Synchronization"]),
        // A hall works on a queue of its own.
        Wall("Office", chapters, system: ["Dispatch", "FoundationEssentials", "Synchronization"]),
        Wall(
            "Records",
            [
                "Vocabulary", "Seals", "Access", "Admissions", "Papers", "Delivery", "Office",
            ], libraries: ["GRDB", "GRDBSQLite"],
            // Copies of the store are files that are fsynced.
            system: ["FoundationEssentials", "Glibc", "Synchronization"]),
        Wall("Pages", [], libraries: ["Mustache"]),
        Wall("Print", ["Vocabulary", "Pages", "CLibQREncode", "CPangoCairo"]),
        Wall(
            "Documents",
            [
                "Vocabulary", "Seals", "Draws", "Admissions", "Seating", "Publication", "Programme",
                "Office", "Pages", "Print",
            ]),
        Wall(
            "Web", chapters + ["Exchange", "Office", "Pages", "Documents", "Planning", "Print"],
            libraries: [
                "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "HTTPTypes", "Logging",
                "NIOCore", "NIOHTTP1", "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "NIOPosix", "NIOSSL",
                "ServiceLifecycle",
            ], system: ["FoundationEssentials", "Synchronization"]),
        // The answer model needs exp and log.
        Wall(
            "Rehearsal", chapters + ["Office", "Exchange", "Pages", "Documents", "Planning"],
            libraries: ["AsyncHTTPClient", "NIOCore", "NIOHTTP1"], system: ["Foundation"]),
        // A stranger to the service: it knows what a terminal sends, and the store to compare with.
        Wall(
            "Load",
            [
                "Vocabulary", "Admissions", "Bank", "Seating", "Papers", "Delivery", "Programme",
                "Exchange", "Office", "Planning", "Rehearsal",
            ],
            libraries: ["Histogram", "NIOCore", "NIOPosix", "NIOSSL"],
            system: ["Foundation"]),
        Wall(
            "Command",
            chapters + [
                "Exchange", "Office", "Records", "Pages", "Documents", "Planning", "Print",
                "Rehearsal", "Load", "Web",
            ],
            libraries: ["ArgumentParser", "Logging"],
            system: ["Foundation", "Synchronization"]),
    ]
}
