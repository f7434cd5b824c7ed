import GRDB
import Office
import Vocabulary

/// What a store holds, said in a few words, for those who must choose a copy.
package struct CopiedStore: Hashable, Sendable {
    /// One exam of the store, with the end of its audit chain.
    package struct Exam: Hashable, Sendable {
        package let id: String
        package let title: String
        package let lines: Int
        package let head: String
    }

    /// The number of the newest step of its schema.
    package let schema: Int
    package let exams: [Exam]

    /// Reads it from a store of any version of the schema.
    ///
    /// - Throws: `DatabaseError`.
    init(_ db: Database) throws {
        schema = try Int.fetchOne(db, sql: "select max(number) from migrations") ?? -1
        let rows = try Row.fetchAll(
            db,
            sql: """
                select e.id, e.title, coalesce(h.number, 0), coalesce(h.digest, '')
                from exams e left join audit_heads h on h.exam = e.id order by e.id
                """)
        exams = rows.map { Exam(id: $0[0], title: $0[1], lines: $0[2], head: $0[3]) }
    }

    init?(_ json: JSON) {
        guard let schema = json["schema"]?.int, let listed = json["exams"]?.array else {
            return nil
        }
        self.schema = schema
        exams = listed.compactMap { one in
            guard let id = one["exam"]?.text, let title = one["title"]?.text,
                let lines = one["lines"]?.int, let head = one["head"]?.text
            else { return nil }
            return Exam(id: id, title: title, lines: lines, head: head)
        }
        guard exams.count == listed.count else { return nil }
    }

    /// The members of a manifest.
    var json: [String: JSON] {
        [
            "schema": .int(schema),
            "exams": .array(
                exams.map {
                    [
                        "exam": .text($0.id), "title": .text($0.title), "lines": .int($0.lines),
                        "head": .text($0.head),
                    ]
                }),
        ]
    }
}
