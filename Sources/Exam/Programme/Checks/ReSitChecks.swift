import Admissions
import Grading
package import Vocabulary

extension ExamProgramme {
    /// What the rules of a re-sit must be without a look at other exams.
    func reSitChecks() -> [ProgrammeFinding] {
        guard let reSit else { return [] }
        return [namesExams(reSit), namesPeople(reSit), isOpenInTime(reSit)].compactMap { $0 }
    }

    private func namesExams(_ reSit: ReSitProgramme) -> ProgrammeFinding? {
        let of = reSit.rules.of
        if of.isEmpty || Set(of).count < of.count {
            return ProgrammeFinding(
                "resit.exams", about: ["resit.of"], "补考须写明是哪些考试的补考，每个考试编号写一次。",
                "name the exams that this is a re-sit of, each once")
        }
        guard of.contains(exam) else { return nil }
        return ProgrammeFinding(
            "resit.self", about: ["resit.of", "exam"], "补考不能是本考试自身的补考。",
            "an exam is no re-sit of itself")
    }

    private func namesPeople(_ reSit: ReSitProgramme) -> ProgrammeFinding? {
        guard reSit.rules.who.isEmpty else { return nil }
        return ProgrammeFinding(
            "resit.nobody", about: ["resit.who"], "没有写明哪些人可以补考。", "nobody may take this re-sit")
    }

    private func isOpenInTime(_ reSit: ReSitProgramme) -> ProgrammeFinding? {
        let registration = calendar.admission.registration
        guard case .window(let window) = reSit.rules.within,
            window.closes <= registration.opens || window.opens >= registration.closes
        else { return nil }
        return ProgrammeFinding(
            "resit.window", about: ["resit.within", "calendar.registration"],
            "补考资格的有效期与报名时间没有重合，无人能够报名。",
            "nobody can register: the right to a re-sit and registration have no time in common")
    }

    /// What does not fit between this re-sit and the exams it belongs to.
    ///
    /// - Parameter others: the exams that are known.
    package func reSitFindings(beside others: [ExamProgramme]) -> [Finding] {
        reSitChecks(beside: others).map(\.finding)
    }

    /// The same with all fields that each compares.
    package func reSitChecks(beside others: [ExamProgramme]) -> [ProgrammeFinding] {
        guard let reSit else { return [] }
        return reSit.rules.of.filter { $0 != exam }.flatMap { id -> [ProgrammeFinding] in
            guard let first = others.first(where: { $0.exam == id }) else {
                return [
                    ProgrammeFinding(
                        "resit.unknown-exam", about: ["resit.of"], "没有考试“\(id)”，不能确定谁可以补考。",
                        "there is no exam \(id): nobody can tell who may take this re-sit")
                ]
            }
            return findings(after: first, reSit)
        }
    }

    private func findings(
        after first: ExamProgramme, _ reSit: ReSitProgramme
    ) -> [ProgrammeFinding] {
        let opens = calendar.admission.registration.opens
        let results = first.calendar.results
        var found: [ProgrammeFinding] = []
        if first.reSit != nil {
            found.append(
                ProgrammeFinding(
                    "resit.chain", about: ["resit.of"],
                    "“\(first.exam)”本身就是补考；请写明首次考试，补考次数用most限定。",
                    "\(first.exam) is a re-sit itself: name the first exam, and the number of "
                        + "re-sits by `most`"))
        }
        if first.kind != kind {
            found.append(
                ProgrammeFinding(
                    "resit.other-kind", about: ["resit.of", "kind"],
                    "“\(first.exam)”与本考试的类别不同。", "\(first.exam) is an exam of another kind"))
        }
        if opens < results {
            found.append(
                ProgrammeFinding(
                    "resit.before-results", about: ["calendar.registration.opens", "resit.of"],
                    "补考报名(\(printed(opens)))早于“\(first.exam)”成绩发布(\(printed(results)))。",
                    "registration opens (\(opens)) before the results of \(first.exam) (\(results))"
                ))
        } else if case .days = reSit.rules.within,
            let period = reSit.rules.period(after: results), period.closes <= opens
        {
            found.append(
                ProgrammeFinding(
                    "resit.window", about: ["resit.within", "calendar.registration"],
                    "“\(first.exam)”的补考资格在报名开始前已到期(\(printed(period.closes)))。",
                    "the right to a re-sit of \(first.exam) ends (\(period.closes)) before "
                        + "registration opens"))
        }
        return found + [otherScale(first)].compactMap { $0 }
    }

    /// Two scores of which one counts are told on one scale.
    private func otherScale(_ first: ExamProgramme) -> ProgrammeFinding? {
        guard
            first.grading.fullMarks != grading.fullMarks
                || first.grading.passMark != grading.passMark
        else { return nil }
        return ProgrammeFinding(
            "resit.other-scale", severity: .warning,
            about: ["grading.passMark", "grading.fullMarks", "resit.of"],
            "满分或合格线与“\(first.exam)”不同，两次成绩不能直接比较。",
            "full marks or pass mark differ from those of \(first.exam): scores do not compare")
    }
}
