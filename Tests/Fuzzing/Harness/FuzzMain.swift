import Foundation

/// What libFuzzer's own `main` calls for each input: the reader of one format under test. The
/// format stands in the environment, as the driver takes all arguments for its own.
enum FuzzMain {
    /// The variable with the name of the format.
    static let variable = "ZHIKAO_FUZZ_FORMAT"

    static let format: FuzzFormat? = ProcessInfo.processInfo.environment[variable]
        .flatMap { FuzzFormat($0) }

    static func run(_ bytes: [UInt8]) {
        guard let format else {
            FuzzFault.say("\(variable) names no format; use scripts/fuzz")
            exit(64)
        }
        FuzzCheck(format: format, bytes: bytes).run()
    }
}

/// The driver's way in: one input, always answered with 0.
@_cdecl("LLVMFuzzerTestOneInput")
package func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzMain.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
