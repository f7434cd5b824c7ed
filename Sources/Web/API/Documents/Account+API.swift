import Access
import Vocabulary

extension Account {
    /// The account for its own person; nothing of its password.
    var apiJSON: JSON {
        [
            "id": JSON(id), "fullName": .text(fullName), "role": .optional(role?.rawValue),
            "unit": .optional(unit?.text), "exam": .optional(exam?.text),
            "rooms": JSON(rooms.map(\.text)), "mustChangePassword": .bool(mustChangePassword),
            "createdAt": createdAt.json,
        ]
    }
}
