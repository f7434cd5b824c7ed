extension Wall {
    /// The walls between the targets, as in ARCHITECTURE.md.
    static let all = systems + exam + world

    private static let systems = [
        Wall("CLibCrypto", system: []),
        Wall("CLibZip", system: []),
        Wall("Seals", ["CLibCrypto"]),
    ]

    private static let exam = [
        Wall("Vocabulary"),
        Wall("Draws", ["Vocabulary", "Seals"]),
        // Swift by name, for the tables of Unicode normal forms.
        Wall("Admissions", ["Vocabulary", "Draws"], system: ["FoundationEssentials", "Swift"]),
        Wall("Bank", ["Vocabulary", "Draws", "Seals"]),
        Wall("Seating", ["Vocabulary", "Draws"]),
        Wall("Papers", ["Vocabulary", "Draws", "Bank", "Seals"]),
        Wall("Delivery", ["Vocabulary", "Draws"]),
        Wall("Grading", ["Vocabulary", "Bank", "Papers"]),
        Wall("Publication", ["Vocabulary", "Draws"]),
        Wall("Programme", ["Vocabulary", "Admissions", "Seating", "Papers", "Grading"]),
    ]

    private static let chapters = [
        "Vocabulary", "Seals", "Draws", "Admissions", "Bank", "Seating", "Papers", "Delivery",
        "Grading", "Publication", "Programme",
    ]

    private static let world = [
        Wall(
            "Exchange",
            [
                "Vocabulary", "Admissions", "Bank", "Programme", "Seating", "Papers", "Grading",
                "CLibZip",
            ], libraries: ["Yams"],
            // XML and the older encodings of Chinese text are not in FoundationEssentials.
            system: ["Foundation", "FoundationEssentials", "FoundationXML"]),
        Wall("Office", chapters, system: ["FoundationEssentials", "Synchronization"]),
        Wall(
            "Records",
            [
                "Vocabulary", "Seals", "Admissions", "Papers", "Delivery", "Office",
            ], libraries: ["GRDB"], system: ["FoundationEssentials", "Synchronization"]),
        Wall("Pages", [], libraries: ["Mustache"]),
        // The answer model needs exp and log.
        Wall(
            "Rehearsal", chapters + ["Office", "Exchange", "Pages"],
            system: ["Foundation"]),
        Wall(
            "Command", chapters + ["Exchange", "Office", "Records", "Pages", "Rehearsal"],
            libraries: ["ArgumentParser"],
            system: ["Foundation"]),
    ]
}
