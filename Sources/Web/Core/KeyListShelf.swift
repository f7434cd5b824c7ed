import Office
import Programme
import Publication
import Synchronization
import Vocabulary

/// The list of keys and withdrawn documents as it is at this moment: what a correction has replaced
/// a second ago is on it. Signed by the service where it has the key; else the list that the
/// office published last is given out.
final class KeyListShelf: Sendable {
    private let signed = Mutex<SignedKeyList?>(nil)
    /// Seconds for which an unchanged list keeps its date.
    private static let lifetime = 600

    /// The list that counts now, from the books, without a signature.
    func current(_ site: Site, at moment: Moment) async throws -> KeyList {
        var results: [ExamResults] = []
        let offices = site.exams.all
        for office in offices where try office.isPublished() {
            results.append(try await site.results.results(of: office, site))
        }
        return try SealOffice(records: site.records, secrets: site.secrets).list(
            issuer: offices.first?.programme.organiser.name ?? "执考",
            exams: offices.filter(\.isPublic).map {
                KeyList.Exam(id: $0.exam, title: $0.programme.title)
            }, results: results, at: moment)
    }

    /// The file that everybody may have; nil while nothing was published and the service has no
    /// key.
    func file(_ site: Site, at moment: Moment) async throws -> [UInt8]? {
        guard let key = site.sealing else {
            return try SealOffice(records: site.records, secrets: site.secrets).published()
        }
        let list = try await current(site, at: moment)
        // A key that was replaced or revoked since the start of the service signs nothing more.
        guard list.key(key.id)?.isActive == true else {
            return try SealOffice(records: site.records, secrets: site.secrets).published()
        }
        return signed.withLock { signed in
            if let known = signed, known.signer == key.id,
                moment.seconds(since: known.list.at) < KeyListShelf.lifetime,
                known.list.isSame(as: list)
            {
                return known.file
            }
            let fresh = SignedKeyList(list, by: key)
            signed = fresh
            return fresh.file
        }
    }
}

extension KeyList {
    /// Whether it says the same, whenever it was made.
    fileprivate func isSame(as other: KeyList) -> Bool {
        issuer == other.issuer && exams == other.exams && keys == other.keys
            && withdrawn == other.withdrawn
    }
}
