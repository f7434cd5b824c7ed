import Foundation

/// Files beside the package that tests use when they are at hand.
enum SharedData {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let statutes = root.appending(path: "../shared/data/statutes").standardized
    static let roster = root.appending(path: "../shared/data/rosters/roster_2000_synthetic.csv")
        .standardized
    static let xlsxSample = root.appending(
        path: "../shared/data/rosters/Chinese_Family_Name_1k.xlsx"
    ).standardized
    static let bank = root.appending(path: "question-bank")

    /// A folder of the shared data by its path there.
    static func folder(_ path: String) -> URL {
        root.appending(path: "../shared/data/\(path)").standardized
    }

    /// The names of the files in a folder with that ending, sorted; empty where there is none.
    static func names(in folder: URL, ending: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { $0.hasSuffix(ending) }.sorted()
    }

    static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path()) }

    static func bytes(_ url: URL) -> [UInt8]? {
        (try? Data(contentsOf: url)).map { Array($0) }
    }
}
