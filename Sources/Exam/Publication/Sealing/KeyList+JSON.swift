import Seals
package import Vocabulary

extension KeyList {
    /// For programs, without the signature.
    package var json: JSON {
        [
            "form": .text(SignedKeyList.form), "issuer": .text(issuer),
            "at": .int(at.millisecondsSince1970),
            "exams": .array(exams.map { ["id": JSON($0.id), "title": .text($0.title)] }),
            "keys": .array(keys.map(\.json)), "withdrawn": .array(withdrawn.map(\.json)),
        ]
    }

    /// Reads what `json` wrote; nil for anything else.
    init?(json: JSON) {
        guard json["form"]?.text == SignedKeyList.form, let issuer = json["issuer"]?.text,
            let at = json["at"]?.moment, let exams = json["exams"]?.array,
            let keys = json["keys"]?.array, let withdrawn = json["withdrawn"]?.array
        else { return nil }
        self.init(
            issuer: issuer, at: at, exams: exams.compactMap(Exam.init),
            keys: keys.compactMap(Key.init), withdrawn: withdrawn.compactMap(Withdrawal.init(json:))
        )
        guard self.json.canonical == json.canonical else { return nil }
    }
}

extension KeyList.Key {
    fileprivate var json: JSON {
        [
            "id": JSON(publicKey.id), "public": .text(hexadecimal(publicKey.compressed)),
            "since": .int(since.millisecondsSince1970),
            "retired": retired.map { .int($0.millisecondsSince1970) } ?? .null,
            "revoked": revoked.map {
                ["at": .int($0.at.millisecondsSince1970), "reason": .text($0.reason)]
            } ?? .null,
            "endorsed": KeyList.Endorsement.json(endorsement),
        ]
    }

    fileprivate init?(_ json: JSON) {
        guard let text = json["public"]?.text, let point = bytes(hexadecimal: text),
            let publicKey = SM2PublicKey(point), let since = json["since"]?.moment
        else { return nil }
        let revoked = json["revoked"].flatMap { json -> KeyList.Revocation? in
            guard let at = json["at"]?.moment, let reason = json["reason"]?.text else {
                return nil
            }
            return KeyList.Revocation(at: at, reason: reason)
        }
        self.init(
            publicKey, since: since, retired: json["retired"]?.moment, revoked: revoked,
            endorsement: json["endorsed"].flatMap(KeyList.Endorsement.init(json:)))
    }
}

extension KeyList.Endorsement {
    static func json(_ endorsement: Self?) -> JSON {
        guard let endorsement else { return .null }
        return [
            "by": JSON(endorsement.by), "signature": .text(hexadecimal(endorsement.signature)),
        ]
    }

    init?(json: JSON) {
        guard let by = json["by"]?.identifier(Named.SealKey.self),
            let signature = json["signature"]?.text.flatMap(bytes(hexadecimal:))
        else { return nil }
        self.init(by: by, signature: signature)
    }
}

extension KeyList.Withdrawal {
    var json: JSON {
        [
            "essence": .text(essence), "exam": JSON(exam), "on": .text(on.description),
            "because": .text(because),
        ]
    }

    init?(json: JSON) {
        guard let essence = json["essence"]?.text,
            let exam = json["exam"]?.identifier(Named.Exam.self),
            let date = json["on"]?.text.flatMap({ CalendarDate(iso: $0) }),
            let because = json["because"]?.text
        else { return nil }
        self.init(essence: essence, exam: exam, on: date, because: because)
    }
}

extension KeyList.Exam {
    fileprivate init?(_ json: JSON) {
        guard let id = json["id"]?.identifier(Named.Exam.self), let title = json["title"]?.text
        else { return nil }
        self.init(id: id, title: title)
    }
}

extension JSON {
    /// Milliseconds since 1970, within the years that a calendar of the house has.
    var moment: Moment? {
        int.flatMap { number in
            (-2_208_988_800_000..<7_258_118_400_000).contains(number)
                ? Moment(millisecondsSince1970: number) : nil
        }
    }
}
