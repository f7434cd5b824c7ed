import Vocabulary

/// Problem details (RFC 9457), with our stable code and all findings.
enum Problem {
    static func answer(_ refusal: Refusal, status: Int) -> Answer {
        var members: [String: JSON] = [
            "type": .text("/help/problems#\(refusal.code)"),
            "title": .text(refusal.message.english),
            "status": .int(status), "detail": .text(refusal.message.chinese),
            "code": .text(refusal.code),
        ]
        if !refusal.findings.isEmpty {
            members["findings"] = .array(refusal.findings.map(json))
        }
        var answer = Answer.json(.object(members), status: status)
        answer.headers = [("content-type", "application/problem+json; charset=utf-8")]
        return answer
    }

    static func json(_ finding: Finding) -> JSON {
        var members: [String: JSON] = [
            "rule": .text(finding.rule), "severity": .text(finding.severity.rawValue),
            "message": .text(finding.chinese), "messageEnglish": .text(finding.english),
        ]
        let texts = [
            ("file", finding.place.file), ("sheet", finding.place.sheet),
            ("column", finding.place.column),
        ]
        for (name, text) in texts { members[name] = text.map(JSON.text) }
        members["row"] = finding.place.row.map(JSON.int)
        members["line"] = finding.place.line.map(JSON.int)
        return .object(members)
    }
}
