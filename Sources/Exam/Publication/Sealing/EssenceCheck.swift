package import Vocabulary

/// The check of a code against a published list, without a network and without the office.
package struct EssenceCheck: Hashable, Sendable {
    /// What the paper should say.
    package let sealed: SealedEssence
    /// The exam by its name; nil when the list does not know it.
    package let examTitle: String?
    /// Who gave out the list.
    package let issuer: String
    /// The state of the list.
    package let listedAt: Moment

    /// Checks one code.
    ///
    /// - Throws: `seal.unreadable`, `seal.form`; `seal.unknown-key` for a key that the list lacks,
    ///   `seal.broken` when anything was changed, `seal.key-revoked`; `seal.withdrawn` for a
    ///   document that was replaced or taken back.
    package init(_ code: String, against list: KeyList) throws(Refusal) {
        let sealed = try SealedEssence(parsing: code)
        guard let key = list.key(sealed.key) else {
            throw Refusal(
                "seal.unknown-key",
                "签发密钥（\(sealed.key)）不在公布的清单上：是伪造的，或者清单太旧。请下载最新清单再核验。",
                "the key \(sealed.key) is not on the list: a forgery, or the list is too old")
        }
        guard sealed.isGenuine(by: key.publicKey) else {
            throw Refusal(
                "seal.broken", "签名不对：验真码的内容被改动过，不是主办单位签发的。",
                "the signature does not fit: what the code says is not what the office sealed")
        }
        if let revoked = key.revoked {
            throw Refusal(
                "seal.key-revoked",
                "签发密钥已于\(revoked.at.date.chinese)吊销（\(revoked.reason)），请向主办单位换发。",
                "the key was revoked on \(revoked.at.date); ask the office for a new paper")
        }
        let essence = sealed.essence
        if let withdrawn = list.withdrawn.first(where: { $0.essence == essence.digest }) {
            throw Refusal(
                "seal.withdrawn",
                "这份\(essence.content.chinese)已于\(withdrawn.on.chinese)作废"
                    + "（\(withdrawn.because)），以重新签发的为准。",
                "this \(essence.content.name) was withdrawn on \(withdrawn.on); "
                    + "a newer one holds")
        }
        self.sealed = sealed
        examTitle = list.exams.first { $0.id == sealed.essence.exam }?.title
        issuer = list.issuer
        listedAt = list.at
    }

    /// Holds the name and the masked ID number of the paper against the seal.
    ///
    /// - Throws: `seal.other-person`.
    package func check(fullName: String, idNumber: String) throws(Refusal) {
        guard sealed.essence.isOf(fullName: fullName, idNumber: idNumber) else {
            throw Refusal(
                "seal.other-person", "姓名或证件号码与签发时不同：验真码可能是从别人的证件上移来的。",
                "the name or the masked ID number is not the sealed one: the code is another's")
        }
    }

    /// What is worth knowing of a list that is more than thirty days old.
    package func findings(at moment: Moment) -> [Finding] {
        let days = moment.seconds(since: listedAt) / 86_400
        guard days > 30 else { return [] }
        return [
            Finding(
                "keys.list-old", severity: .warning,
                "密钥清单是\(days)天以前的，其后作废的证件查不出来。请下载最新清单。",
                "the list is \(days) days old: what was withdrawn since is not on it")
        ]
    }
}
