import Office
import Seals
package import Vocabulary

/// The list of everything in a backup: `manifest.json`, canonical JSON, form ZHIKAO-BACKUP/1.
package struct BackupManifest: Hashable, Sendable {
    package static let form = "ZHIKAO-BACKUP/1"
    package static let fileName = "manifest.json"

    /// When the copy was begun: everything that was committed before is in it.
    package let moment: Moment
    package let store: CopiedStore
    /// Every file beside the manifest, by path.
    package let files: [FileSeal]

    init(moment: Moment, store: CopiedStore, files: [FileSeal]) {
        self.moment = moment
        self.store = store
        self.files = files
    }

    /// The text of the file, to the byte.
    package var text: [UInt8] {
        var members = store.json
        members["form"] = .text(BackupManifest.form)
        members["moment"] = .int(moment.millisecondsSince1970)
        members["momentText"] = .text("\(moment)")
        members["files"] = .array(files.map(\.json))
        return JSON.object(members).canonical + [0x0A]
    }

    /// SM3 of the text: written down on paper, it seals the whole backup.
    package var digest: String { HashAlgorithm.sm3.hexadecimalDigest(text) }

    /// Reads the manifest of a folder.
    ///
    /// - Throws: `backup.no-manifest` for a folder without one, or with one of another form.
    static func read(_ folder: String) throws(Refusal) -> BackupManifest {
        let place = "\(folder)/\(fileName)"
        guard let file = try? PlainFile.reading(place),
            let bytes = try? file.read(at: 0, count: 1 << 26),
            let json = try? JSON(parsing: bytes), json["form"]?.text == form,
            let moment = json["moment"]?.int, let store = CopiedStore(json),
            let listed = json["files"]?.array
        else { throw none(folder) }
        let files = listed.compactMap(FileSeal.init)
        let manifest = BackupManifest(
            moment: Moment(millisecondsSince1970: moment), store: store, files: files)
        // Another spelling would have another digest than the one that was written down.
        guard files.count == listed.count, manifest.text == bytes else { throw none(folder) }
        return manifest
    }

    private static func none(_ folder: String) -> Refusal {
        Refusal(
            "backup.no-manifest", "目录 \(folder) 中没有完整的备份清单 \(fileName)：不是备份，或者备份没有做完。",
            "\(folder) has no whole \(fileName): it is no backup, or one that was not finished")
    }
}

extension BackupManifest {
    /// When the backup of a folder was made; nil where there is none.
    package static func moment(of folder: String) -> Moment? { try? read(folder).moment }
}
