import Admissions

extension ExamProgramme {
    /// There is an age at which one may register.
    func admissionChecks() -> [ProgrammeFinding] {
        guard let oldest = admission.maximumAge, oldest < admission.minimumAge else { return [] }
        return [
            ProgrammeFinding(
                "admission.age", about: ["admission.maximumAge", "admission.minimumAge"],
                "最高年龄\(oldest)岁低于最低年龄\(admission.minimumAge)岁。",
                "the maximum age \(oldest) is below the minimum age \(admission.minimumAge)")
        ]
    }
}
