import Seating
import Vocabulary

extension ExamProgramme {
    /// Id, year and round fit what is made from them: folder names and candidate numbers.
    func identityChecks() -> [ProgrammeFinding] {
        [idIsPlain(), roundIsOneDigit(), yearIsThatOfTheSessions(), restrictedBeforeAppointment()]
            .compactMap { $0 }
    }

    private func idIsPlain() -> ProgrammeFinding? {
        let isPlain = exam.text.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
        }
        guard !isPlain else { return nil }
        return ProgrammeFinding(
            "exam.id", about: ["exam"],
            "考试编号“\(exam)”只能用小写字母、数字和连字符，因为它也是文件夹名。",
            "the id `\(exam)` also names a folder: use small letters, digits and hyphens only")
    }

    private func roundIsOneDigit() -> ProgrammeFinding? {
        guard !(1...9).contains(round) else { return nil }
        return ProgrammeFinding(
            "exam.round", about: ["round"], "期次须为1至9，准考证号中只占一位。",
            "the round has one digit in a candidate number: 1 to 9, not \(round)")
    }

    private func yearIsThatOfTheSessions() -> ProgrammeFinding? {
        guard let first = sessions.first, first.start.date.year != year else { return nil }
        return ProgrammeFinding(
            "exam.year", about: ["year", "sessions"],
            "年份为\(year)，首场考试却在\(first.start.date.chinese)。",
            "the year is \(year), but the first session is on \(first.start.date)")
    }

    private func restrictedBeforeAppointment() -> ProgrammeFinding? {
        guard kind == .preAppointment, visibility == .public else { return nil }
        return ProgrammeFinding(
            "exam.visibility", severity: .warning, about: ["visibility", "kind"],
            "任前考试的名单在任命前不宜公开，建议设为 restricted。",
            "names are sensitive before an appointment: visibility should be `restricted`")
    }
}
