import ArgumentParser
import Seals

/// What every trial draw is asked for, whatever is drawn.
struct TrialOptions: ParsableArguments {
    @Option(help: "The seed of all chance in this trial.")
    var seed: String

    @Option(help: "The folder for the results.")
    var output: String

    @Option(help: "The hash of the streams: sm3 or sha256.")
    var hash = HashAlgorithm.sm3

    func validate() throws {
        if seed.isEmpty { throw ValidationError("--seed is not empty") }
    }
}

extension HashAlgorithm: ExpressibleByArgument {}
