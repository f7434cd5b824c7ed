import FoundationEssentials
import GRDB
import Office
import Vocabulary

/// A table, and how many columns at the front of a query name its row.
struct Table {
    let name: String
    let keys: Int

    init(_ name: String, keys: Int = 1) {
        self.name = name
        self.keys = keys
    }
}

/// The columns of one row, read with suspicion: somebody may have changed the file by hand.
///
/// Every reading throws a `Fault` that names table and row, never the value, which may be personal.
struct Columns {
    private let row: Row
    private let table: Table
    private let exam: ExamID?

    init(_ row: Row, of table: Table, in exam: ExamID?) {
        self.row = row
        self.table = table
        self.exam = exam
    }

    func text(_ index: Int) throws -> String {
        let value: DatabaseValue = row[index]
        guard case .string(let text) = value.storage else { throw fault(index, "is not a text") }
        return text
    }

    func int(_ index: Int) throws -> Int {
        let value: DatabaseValue = row[index]
        guard case .int64(let number) = value.storage, let int = Int(exactly: number) else {
            throw fault(index, "is not a whole number")
        }
        return int
    }

    func id<Subject>(_ index: Int) throws -> Identifier<Subject> {
        let text = try text(index)
        guard !text.isEmpty else { throw fault(index, "is empty") }
        return Identifier(text)
    }

    func moment(_ index: Int) throws -> Moment {
        Moment(millisecondsSince1970: try int(index))
    }

    /// One of the names of an enumeration.
    func name<Value: RawRepresentable<String>>(
        _ index: Int, as: Value.Type = Value.self
    ) throws -> Value {
        guard let value = Value(rawValue: try text(index)) else {
            throw fault(index, "is not one of the known names")
        }
        return value
    }

    /// 0 or 1.
    func flag(_ index: Int) throws -> Bool {
        switch try int(index) {
        case 0: false
        case 1: true
        default: throw fault(index, "is neither 0 nor 1")
        }
    }

    /// JSON of the house's own spelling.
    func json(_ index: Int) throws -> JSON {
        do {
            return try JSON(parsing: Array(try text(index).utf8))
        } catch let error as JSON.ParseError {
            throw fault(index, "is not JSON: \(error.reason) at byte \(error.offset)")
        }
    }

    /// A document as `Content` wrote it.
    func document<Value: Decodable>(_ index: Int, by content: Content) throws -> Value {
        let text = try text(index)
        do {
            return try content.value(from: text)
        } catch {
            throw fault(index, "is not the document it should be\(Content.place(of: error))")
        }
    }

    /// The bytes of a file or a key.
    func bytes(_ index: Int) throws -> [UInt8] {
        let value: DatabaseValue = row[index]
        guard case .blob(let data) = value.storage else { throw fault(index, "is not bytes") }
        return Array(data)
    }

    /// What is wrong with one column.
    func fault(_ index: Int, _ problem: String) -> Fault {
        let names = Array(row.columnNames)
        return fault("column \(names[index]) \(problem)")
    }

    /// What is wrong with the row.
    func fault(_ problem: String) -> Fault {
        let key = (0..<table.keys).map { index in
            let value: DatabaseValue = row[index]
            return switch value.storage {
            case .string(let text): text
            case .int64(let number): String(number)
            default: "?"
            }
        }
        let place = exam.map { " of \($0)" } ?? ""
        return Fault(
            "reading \(table.name)\(place), row \(key.joined(separator: "/"))", cause: problem)
    }
}
