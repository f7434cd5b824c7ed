import Foundation

/// What an input brought to light that is no crash by itself.
enum FuzzFault {
    /// Says what is wrong and crashes, which is what the fuzzer looks for.
    static func found(_ what: String) -> Never {
        say("fuzzing found: \(what)")
        preconditionFailure(what)
    }

    static func say(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}
