import Access
import Office
import Programme
import Seating
import Vocabulary

/// The role and its reach, as the security administrator's form has them.
struct RoleGrant {
    /// Nil takes the role away.
    let role: Actor.Role?
    let scope: AccessOffice.Scope

    /// - Throws: `request.role`; `exam.unknown`; `access.room-unknown` for rooms that are not of
    ///   the exam.
    init(_ form: Form, exams: ExamCatalogue) throws(Refusal) {
        let name = form["role"]
        role = Actor.Role(rawValue: name)
        guard name.isEmpty || role != nil else {
            throw Refusal("request.role", "没有这种身份。", "there is no such role")
        }
        let exam = form["exam"].isEmpty ? nil : ExamID(form["exam"])
        let known = try exam.map { id throws(Refusal) in try exams.office(id) }
        var rooms: [RoomID] = []
        for value in form.all("room") {
            let room = known?.programme.rooms.first {
                "\(known?.exam.text ?? "")/\($0.id)" == value
            }
            guard let room else {
                throw Refusal(
                    "access.room-unknown", "所选考场不属于所选考试，请先选择考试，再选它的考场。",
                    "a room that was chosen is none of the exam")
            }
            rooms.append(room.id)
        }
        scope = AccessOffice.Scope(
            unit: form["unit"].isEmpty ? nil : UnitCode(form["unit"]), exam: exam, rooms: rooms)
    }
}
