package import Foundation
import Office

/// A folder that gets finished files only: each is written under another name first and then
/// moved into its place, so that a reader, or a rehearsal that was killed, never meets half a file.
package struct OutputFolder: Sendable {
    package let root: URL

    /// Makes the folder if there is none.
    ///
    /// - Throws: `Fault` when it cannot be made.
    package init(_ root: URL) throws {
        self.root = root
        do {
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        } catch {
            throw Fault("making the folder \(root.path)", cause: "\(error)")
        }
    }

    /// A folder inside this one.
    package func folder(_ name: String) throws -> OutputFolder {
        try OutputFolder(root.appendingPathComponent(name, isDirectory: true))
    }

    /// - Throws: `Fault` when the disk is full or the file cannot be written.
    package func write(_ bytes: [UInt8], to name: String) throws {
        // The same name in every run: the next one overwrites and moves what a kill left behind.
        let draft = root.appendingPathComponent(".\(name).part")
        do {
            try Data(bytes).write(to: draft)
        } catch {
            throw Fault("writing \(name)", cause: "\(error)")
        }
        guard rename(draft.path, root.appendingPathComponent(name).path) == 0 else {
            throw Fault("writing \(name)", cause: "rename: error \(errno)")
        }
    }

    package func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }
}
