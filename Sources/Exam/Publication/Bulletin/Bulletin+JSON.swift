package import Vocabulary

extension Bulletin {
    /// The bulletin for programs and templates; every rate as numerator, denominator and text.
    package var json: JSON {
        guard let cumulative, case .object(var members) = plain else { return plain }
        members["cumulative"] = cumulative.json
        return .object(members)
    }

    /// What every bulletin has, so that those of exams that are no re-sits stay as they were.
    private var plain: JSON {
        [
            "kind": "bulletin", "title": JSON(title),
            "documentNumber": JSON(optional: documentNumber),
            "restricted": .bool(audience.isRestricted), "addressees": JSON(audience.addressees),
            "opening": JSON(opening), "sections": .array(sections.map(\.json)),
            "attachments": JSON(attachments), "organiser": JSON(organiser),
            "date": JSON(date.description), "dateText": JSON(date.chinese),
            "table": figures.json, "figuresDigest": JSON(figuresDigest),
            "lists": .array(audience.lists.map(\.json)),
        ]
    }
}

extension Bulletin.Section {
    fileprivate var json: JSON {
        ["heading": JSON(heading), "paragraphs": JSON(paragraphs)]
    }
}

extension BulletinFigures {
    /// The tables for programs.
    var json: JSON {
        [
            "counties": counties?.json(rules) ?? .null,
            "departments": departments?.json(rules) ?? .null,
            "columns": JSON(FigureRow.columns(rules)),
            "groups": .array(
                groups.map { group in
                    [
                        "name": JSON(group.name),
                        "rows": .array(group.rows.map { $0.json(rules) }),
                        "subtotal": group.subtotal.json(rules),
                    ]
                }),
            "total": total.json(rules), "notes": JSON(rules.notes),
            "rules": [
                "passRateOf": JSON(rules.passRateOf.rawValue),
                "excellentFrom": rules.excellentFrom.json, "rankMinimum": JSON(rules.rankMinimum),
            ],
        ]
    }
}

extension BulletinFigures.Overview {
    fileprivate func json(_ rules: FigureRules) -> JSON {
        ["rows": .array(rows.map { $0.json(rules) }), "total": total.json(rules)]
    }
}

extension NameList {
    fileprivate var json: JSON {
        [
            "title": JSON(title),
            "people": .array(
                people.map { person in
                    [
                        "fullName": JSON(person.fullName), "unitName": JSON(person.unitName),
                        "candidateNumber": JSON(person.candidateNumber),
                    ]
                }),
        ]
    }
}
