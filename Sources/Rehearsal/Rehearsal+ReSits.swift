import Admissions
import Office
import Programme
import Vocabulary

extension Rehearsal {
    /// Everybody whom the rounds before this re-sit have left with a right to it, as many as the
    /// round holds: their units register them with the forms of then.
    ///
    /// - Throws: `rehearsal.nobody-entitled`; what the office refuses.
    func entitled(to round: Round, _ office: ExamOffice) throws -> [RosterEntry] {
        let opens = round.programme.calendar.admission.registration.opens
        let lines = try office.reSitList(at: opens).lines.filter {
            $0.finding?.severity != .error
        }
        guard !lines.isEmpty else {
            throw Refusal(
                "rehearsal.nobody-entitled",
                "演练中没有人可以参加补考“\(office.exam)”：请把首次考试的配置写在它的前面。",
                "nobody may take the re-sit \(office.exam): name the config of the first exam "
                    + "before it")
        }
        return lines.prefix(round.candidates).enumerated().map { index, line in
            RosterEntry(
                line.earlier[line.earlier.count - 1].registration.applicant
                    .with(applicationType: .reSit),
                at: Finding.Place(file: office.exam.text, row: index + 2))
        }
    }
}
