package import Publication
import Seals
package import Vocabulary

extension SealOffice {
    /// The list as it is now: keys, what was taken back by hand, and every notice and certificate
    /// that a correction has replaced.
    ///
    /// - Parameters:
    ///   - results: of each exam that has published its results.
    ///   - exams: those that everybody may know of.
    package func list(
        issuer: String, exams: [KeyList.Exam], results: [ExamResults], at moment: Moment
    ) throws -> KeyList {
        let history = try history()
        let replaced = results.flatMap { $0.replaced.flatMap(\.withdrawals) }
        return KeyList(
            issuer: issuer, at: moment, exams: exams, keys: history.keys,
            withdrawn: history.withdrawn + replaced)
    }

    /// Signs a list and keeps it as the one that was published last.
    ///
    /// - Throws: `keys.none` when `key` is not the one in use.
    package func publish(
        _ list: KeyList, by key: SealingKey, _ act: Act
    ) throws -> SignedKeyList {
        guard list.key(key.id)?.isActive == true else { throw SealOffice.noKey }
        let signed = SignedKeyList(list, by: key)
        let digest = HashAlgorithm.sm3.hexadecimalDigest(signed.file)
        let file = FileRecord(
            digest: digest, mediaType: "application/json", bytes: signed.file, storedAt: act.at)
        _ = try perform(act, storing: file) { _ in [.listed(digest)] }
        return signed
    }

    /// The file of the list that was published last; nil before the first.
    package func published() throws -> [UInt8]? {
        guard let digest = try history().listed else { return nil }
        return try records.read { try $0.file(digest)?.bytes }
    }

    /// Takes a document back by its code.
    ///
    /// - Throws: `seal.unreadable`, `seal.form`; `keys.reason-required`; `seal.withdrawn` when it
    ///   was taken back before.
    package func withdraw(_ code: String, because reason: String, _ act: Act) throws {
        let essence = try SealedEssence(parsing: code).essence
        guard reason.contains(where: { !$0.isWhitespace }), reason.count <= 200 else {
            throw Refusal(
                "keys.reason-required", "请写明作废的原因（200字以内），它将随清单公布。",
                "say why, in at most 200 signs; it stands in the published list")
        }
        _ = try perform(act) { history in
            guard !history.withdrawn.contains(where: { $0.essence == essence.digest }) else {
                throw Refusal(
                    "seal.withdrawn", "这份\(essence.content.chinese)已经作废。",
                    "this \(essence.content.name) is withdrawn already")
            }
            return [
                .withdrawn(
                    KeyList.Withdrawal(
                        essence: essence.digest, exam: essence.exam, on: act.at.date,
                        because: reason))
            ]
        }
    }
}

extension ExamResults.ReplacedNotice {
    /// The notice itself, and the certificate that came with it.
    fileprivate var withdrawals: [KeyList.Withdrawal] {
        [Essence(notice), Essence(certificateOf: notice)].compactMap { $0 }.map { essence in
            KeyList.Withdrawal(
                essence: essence.digest, exam: notice.exam.id, on: on, because: because)
        }
    }
}
