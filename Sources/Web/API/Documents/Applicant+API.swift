import Admissions
import Vocabulary

extension Applicant {
    /// The form for those who work on it: the person, the unit, the office.
    var apiForm: JSON {
        var members = post
        members["fullName"] = .text(fullName)
        members["idNumber"] = .text(idNumber.text)
        members["gender"] = .text(gender.rawValue)
        members["birthDate"] = .text(birthDate.description)
        members["education"] = .text(education)
        members["major"] = .optional(major)
        members["legalQualification"] = .bool(legalQualification)
        members["workSince"] = .optional(workSince?.iso)
        members["enforcementSince"] = .optional(enforcementSince?.iso)
        members["existingCertificate"] = .optional(existingCertificate?.json)
        members["applicationType"] = .text(applicationType.rawValue)
        members["subjects"] = JSON(subjects)
        members["mobile"] = .text(mobile)
        members["accommodation"] = .array(accommodation?.needs.map(\.json) ?? [])
        members["ethnicity"] = .optional(ethnicity)
        members["photo"] = .optional(photo?.json)
        members["attachments"] = .array(attachments.map(\.json))
        members["declarationAcceptedAt"] = .optional(declaration?.acceptedAt)
        return .object(members)
    }

    private var post: [String: JSON] {
        [
            "unit": JSON(unit), "unitName": .text(unitName), "district": .text(district),
            "department": .optional(department), "jobTitle": .text(jobTitle),
            "establishment": .text(establishment.rawValue),
            "authority": .text(authority.rawValue),
            "categories": JSON(categories.map(\.rawValue)), "field": .text(field),
            "jurisdiction": .optional(jurisdiction),
        ]
    }
}

extension YearMonth {
    /// `2005-07`.
    fileprivate var iso: String { "\(year)-\(twoDigits(month))" }
}

extension ExistingCertificate {
    fileprivate var json: JSON {
        ["number": .text(number), "validTo": .text(validTo.description)]
    }
}

extension AccommodationNeed {
    fileprivate var json: JSON {
        switch self {
        case .wheelchair: ["need": "wheelchair"]
        case .largePrint: ["need": "largePrint"]
        case .screenReader: ["need": "screenReader"]
        case .extraTime(let minutes): ["need": "extraTime", "minutes": .int(minutes)]
        }
    }
}

extension Photo {
    fileprivate var json: JSON {
        [
            "digest": .text(digest), "mediaType": .text(mediaType), "width": .int(width),
            "height": .int(height), "bytes": .int(bytes),
        ]
    }
}

extension Attachment {
    fileprivate var json: JSON {
        ["title": .text(title), "digest": .text(digest), "mediaType": .text(mediaType)]
    }
}
