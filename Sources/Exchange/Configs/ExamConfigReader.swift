package import Programme
package import Vocabulary

/// Reads the YAML file of one exam; `exam-configs/example.annotated.yaml` documents every field.
package enum ExamConfigReader {
    /// The programme, unless something is wrong with it, and everything that is wrong, by line:
    /// unknown, missing and double keys, wrong kinds of values, values out of their range, and
    /// what does not fit together. Warnings alone do not hold the programme back.
    ///
    /// - Parameter file: the name that the findings give as their place.
    package static func read(
        _ bytes: some Sequence<UInt8>, file: String
    ) -> (programme: ExamProgramme?, findings: [Finding]) {
        let log = ConfigLog(file: file)
        guard let root = ConfigDocument.parse(bytes, log: log) else {
            return (nil, log.findings(with: []))
        }
        let programme = root.object { $0.programme() }
        let findings = log.findings(with: programme.checks)
        let isRefused = findings.contains { $0.severity == .error }
        return (isRefused ? nil : programme, findings)
    }

    /// The same from a text.
    package static func read(
        _ text: String, file: String
    ) -> (programme: ExamProgramme?, findings: [Finding]) {
        read(text.utf8, file: file)
    }

    /// The programme of a config that can be used.
    ///
    /// - Throws: `config.invalid` with all findings.
    package static func programme(
        _ bytes: some Sequence<UInt8>, file: String
    ) throws(Refusal) -> ExamProgramme {
        let (programme, findings) = read(bytes, file: file)
        guard let programme else {
            let count = findings.count { $0.severity == .error }
            throw Refusal(
                "config.invalid", "考试配置 \(file) 有\(count)处错误。",
                "errors in the exam config \(file): \(count)", findings: findings)
        }
        return programme
    }
}
