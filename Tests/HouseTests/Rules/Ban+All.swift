extension Ban {
    /// Every ban of the house.
    static let all = time + chance + failure + output + tests + modules

    private static let command = ["Sources/Command/"]

    private static let time = [
        "Date()", "Date.now", "= .now", ": .now", "(.now", ", .now", "ContinuousClock",
        "SuspendingClock", "DispatchTime",
    ].map {
        Ban(
            $0,
            use: "take the moment as an argument (`at moment: Moment`); Command reads the clock",
            except: command)
    }

    private static let chance =
        [
            ".random(", ".shuffled()", ".shuffled(using", ".shuffle()", ".shuffle(using",
            ".randomElement(", "SystemRandomNumberGenerator",
        ].map {
            Ban($0, use: "draw from a named stream of `DrawContext`, so that it can be re-drawn")
        } + [
            Ban("UUID()", use: "use an identifier of Vocabulary; in tests mkdtemp for a folder")
        ]

    private static let failure = [
        Ban("try!", use: "handle the error, or let it through with `try`"),
        Ban("as!", use: "use `as?` and say what is wrong when it is something else"),
        Ban(
            "fatalError", use: "throw a Refusal or a Fault; `precondition` with a reason for misuse"
        ),
        Ban("nonisolated(unsafe)", use: "make it a `let`, or guard it with a Mutex"),
    ]

    private static let output = ["print(", "debugPrint("].map {
        Ban($0, use: "return what is to be said; Command alone prints", except: command)
    }

    private static let tests = ["Task.sleep", "Thread.sleep", "usleep(", "nanosleep(", "sleep("]
        .map { Ban($0, use: "pass the moments; a test does not wait", in: ["Tests/"]) }

    private static let modules = [
        Ban(
            "import Foundation",
            use: "FoundationEssentials at most: the rules of the exam read no files and no clock",
            in: ["Sources/Exam/"])
    ]
}
