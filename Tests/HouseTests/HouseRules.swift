/// Every rule that looks at one file at a time. A new rule is a file in `Rules` and a line here.
enum HouseRules {
    static let all: [any HouseRule] =
        [
            LineLength(), FileLength(), BodyLength(), FileName(), Placeholder(), AccessLevel(),
            FloatingPoint(), UncheckedSendable(), UnfinishedWork(),
        ] + Ban.all
}
