import Foundation
import Programme
import Seals
import Vocabulary

/// What a data folder's rehearsal was begun with. A folder holds one rehearsal: begun again with
/// anything else, it would be neither the old one nor a new one.
package struct RehearsalMark {
    private let json: JSON

    private static let file = "rehearsal.json"

    package init(rounds: [Rehearsal.Round], roster: Rehearsal.RosterFile?, seed: String) {
        func digest(_ bytes: [UInt8]) -> JSON {
            .text(HashAlgorithm.sm3.hexadecimalDigest(bytes))
        }
        json = [
            "seed": .text(seed), "roster": roster.map { digest($0.bytes) } ?? .null,
            "rounds": .array(
                rounds.map {
                    [
                        "exam": JSON($0.programme.exam), "config": digest(Array($0.config.utf8)),
                        "candidates": .int($0.candidates),
                    ]
                }),
        ]
    }

    /// Marks the folder, or finds the same mark in it.
    ///
    /// - Throws: `rehearsal.other-parameters` when the folder holds another rehearsal;
    ///   `Fault` when it cannot be written.
    ///
    /// - Parameter isNew: whether a folder that was marked before is refused, whatever the mark.
    package func claim(_ folder: OutputFolder, isNew: Bool = false) throws {
        let text = json.canonicalText + "\n"
        let place = folder.root.appendingPathComponent(RehearsalMark.file)
        if let found = try? Data(contentsOf: place) {
            guard !isNew else {
                throw Refusal(
                    "rehearsal.not-new", "网络演练不能接着上次继续；请换用 --data 指定新目录。",
                    "a rehearsal over the network does not go on; name a new --data")
            }
            guard found == Data(text.utf8) else {
                throw Refusal(
                    "rehearsal.other-parameters",
                    "数据目录 \(folder.root.path) 中是另一次演练（配置、名册、人数或种子不同）；请换用 --data 指定新目录。",
                    "the data folder holds a rehearsal with other parameters; name another --data")
            }
            return
        }
        try folder.write(text, to: RehearsalMark.file)
    }
}
