import FoundationEssentials
import Office
package import Vocabulary

/// The folder of a standby copy: bases, each a whole backup with the journal of what followed, and
/// `standby.json`, which says until when the copy is whole.
package struct StandbyFolder {
    package static let form = "ZHIKAO-STANDBY/1"
    package static let fileName = "standby.json"
    static let journal = "journal"
    static let lock = "lock"

    /// A whole backup, and what followed it.
    struct Base {
        let number: Int
        let path: String

        var journal: String { "\(path)/\(StandbyFolder.journal)" }
    }

    /// The word of the process that follows: everything committed before `moment` is here.
    package struct Word: Hashable, Sendable {
        package let moment: Moment
        /// The number of the base that is continued.
        package let base: Int
        /// Bytes of its journal.
        package let bytes: Int

        package init(moment: Moment, base: Int, bytes: Int) {
            self.moment = moment
            self.base = base
            self.bytes = bytes
        }
    }

    package let path: String

    package init(_ path: String) { self.path = path }

    /// Whether a folder is one of a standby copy.
    package var isStandby: Bool { PlainFile.isFile("\(path)/\(StandbyFolder.fileName)") }

    /// The last word of the process that follows; nil where there is none.
    package var word: Word? {
        guard let file = try? PlainFile.reading("\(path)/\(StandbyFolder.fileName)"),
            let bytes = try? file.read(at: 0, count: 1 << 16),
            let json = try? JSON(parsing: bytes), json["form"]?.text == StandbyFolder.form,
            let moment = json["moment"]?.int, let base = json["base"]?.int,
            let size = json["bytes"]?.int
        else { return nil }
        return Word(moment: Moment(millisecondsSince1970: moment), base: base, bytes: size)
    }

    func say(_ word: Word) throws(Fault) {
        let json: JSON = [
            "form": .text(StandbyFolder.form), "moment": .int(word.moment.millisecondsSince1970),
            "momentText": .text("\(word.moment)"), "base": .int(word.base),
            "bytes": .int(word.bytes),
        ]
        try PlainFile.replace("\(path)/\(StandbyFolder.fileName)", with: json.canonical + [0x0A])
    }

    func base(_ number: Int) -> Base {
        let digits = String(1_000_000 + number).dropFirst()
        return Base(number: number, path: "\(path)/base-\(digits)")
    }

    /// The store as the journal of a base leaves it: what the next entry is compared with.
    func mirror(_ base: Base) -> String { "\(path)/\(StandbyFolder.mirror)\(base.number).sqlite" }

    private static let mirror = "mirror-"
    /// What an office wants back was minutes ago.
    private static let recentSeconds = 600

    /// The whole bases, ascending.
    var bases: [Base] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.compactMap { name in
            guard name.hasPrefix("base-"), let number = Int(name.dropFirst(5)),
                PlainFile.isFile("\(path)/\(name)/\(BackupManifest.fileName)"),
                PlainFile.isFile("\(path)/\(name)/\(StandbyFolder.journal)")
            else { return nil }
            return base(number)
        }.sorted { $0.number < $1.number }
    }

    /// Takes away all bases but the newest `kept`.
    ///
    /// One that was followed in the last ten minutes stays as well, up to four times as many: a
    /// network that fails again and again must not push out the minutes an office wants back.
    ///
    /// - Parameter evenRecent: whether these go, too: the place is full.
    /// - Throws: `Fault`.
    func retire(
        keeping kept: Int, at now: Moment, evenRecent: Bool = false
    ) throws(Fault) {
        let bases = bases
        for (index, base) in bases.enumerated().dropLast(kept) {
            let next = try? BackupManifest.read(bases[index + 1].path)
            let isRecent =
                next.map { now.seconds(since: $0.moment) < StandbyFolder.recentSeconds } ?? false
            if isRecent, !evenRecent, bases.count - index <= 4 * kept { continue }
            try StoreBackup.remove(base.path)
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names where name.hasPrefix("mirror") {
            guard let newest = bases.last, "\(path)/\(name)" != mirror(newest) else { continue }
            try StoreBackup.remove("\(path)/\(name)")
        }
    }
}
