import Draws
import Vocabulary

/// What is drawn, from plain files: a transcript (a trial's, say) or an object with `procedure`,
/// `parameters` and `inputs`.
struct DrawMaterial {
    let procedure: String
    let parameters: JSON
    let inputs: [String: JSON]

    /// - Throws: `draw.material-malformed`, `file.unreadable`.
    init(_ file: String) throws {
        let json = try JSON(reading: file, as: "draw.material-malformed")
        let head = json["announcement"] ?? json
        guard let procedure = head["procedure"]?.text, let inputs = json["inputs"]?.object else {
            throw Refusal(
                "draw.material-malformed", "\(file) 中没有 procedure 和 inputs。",
                "\(file) has no procedure and inputs")
        }
        self.procedure = procedure
        self.inputs = inputs
        parameters = head["parameters"] ?? [:]
    }
}

extension DrawAnnouncement {
    /// Reads an announcement as published, or that of a transcript.
    ///
    /// - Throws: `draw.announcement-malformed`, `file.unreadable`.
    init(file: String) throws {
        let json = try JSON(reading: file, as: "draw.announcement-malformed")
        do throws(DrawProblem) {
            try self.init(json: json["announcement"] ?? json)
        } catch {
            throw Refusal(
                "draw.announcement-malformed", "\(file) 不是抽取公告：\(error.place)。",
                "\(file) is no announcement: \(error)")
        }
    }
}

extension JSON {
    /// Reads a file.
    ///
    /// - Throws: a refusal with this code when it is not JSON; `file.unreadable`.
    init(reading file: String, as code: String) throws {
        let bytes = try Files.bytes(file)
        do throws(ParseError) {
            try self.init(parsing: bytes)
        } catch {
            throw Refusal(
                code, "\(file) 不是 JSON：第\(error.offset)字节。",
                "\(file) is not JSON: byte \(error.offset), \(error.reason)")
        }
    }
}
