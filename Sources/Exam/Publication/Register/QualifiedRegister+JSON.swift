package import Vocabulary

extension QualifiedRegister {
    /// The register for programs and templates, in its order.
    package var json: JSON {
        [
            "kind": "qualifiedRegister", "exam": JSON(exam), "title": JSON(title),
            "organiser": JSON(organiser), "date": JSON(date.description),
            "dateText": JSON(date.chinese), "restrictedTo": JSON(optional: restrictedTo),
            "count": JSON(entries.count),
            "certificates": .array(
                CertificateType.allCases.map { type in
                    [
                        "type": JSON(type.rawValue), "text": JSON(type.chinese),
                        "count": JSON(count(of: type)),
                    ]
                }),
            "entries": .array(entries.enumerated().map { $1.json(number: $0 + 1) }),
        ]
    }
}

extension QualifiedRegister.Entry {
    fileprivate func json(number: Int) -> JSON {
        [
            "number": JSON(number), "fullName": JSON(fullName), "unit": JSON(unit),
            "unitName": JSON(unitName), "candidateNumber": JSON(candidateNumber),
            "field": JSON(field), "certificate": JSON(certificate.rawValue),
            "certificateText": JSON(certificate.chinese), "score": score?.json ?? .null,
        ]
    }
}
