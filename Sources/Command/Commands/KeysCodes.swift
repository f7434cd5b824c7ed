import ArgumentParser
import Office
import Publication
import Vocabulary

/// `zhikao keys codes`.
struct KeysCodes: ParsableCommand {
    /// What the codes are for.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case tickets, notices, certificates
    }

    static let configuration = CommandConfiguration(
        commandName: "codes",
        abstract: "Print the codes of an exam's documents: candidate number, tab, code.",
        discussion: "For printers of one's own; what `zhikao print` prints has them already.")

    @Argument(help: "tickets, notices or certificates.")
    var kind: Kind

    @Option(help: "The id of the exam.")
    var exam: String

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    @OptionGroup var store: KeyStoreOptions
    @OptionGroup var passphrase: PassphraseOptions

    func run() throws {
        try Console.run {
            let key = try store.office().unlock(try passphrase.passphrase())
            let offices = try StoredOffices(store.data, bank: bank).offices
            guard let office = offices.first(where: { $0.exam.text == exam }) else {
                throw Refusal("exam.unknown", "没有考试“\(exam)”。", "there is no exam \(exam)")
            }
            for (number, code) in try codes(office, key) { Console.say("\(number)\t\(code)") }
        }
    }

    private func codes(_ office: ExamOffice, _ key: SealingKey) throws -> [(String, String)] {
        switch kind {
        case .tickets:
            return try office.seatedPeople().map {
                (
                    $0.seat.candidateNumber.text,
                    try office.code(onTicketOf: $0.registration, seat: $0.seat, by: key)
                )
            }
        case .notices:
            return try office.publishedNotices().map {
                ($0.candidate.number.text, office.code(on: $0, by: key))
            }
        case .certificates:
            return try office.publishedNotices().compactMap { notice in
                office.code(onCertificateOf: notice, by: key).map {
                    (notice.candidate.number.text, $0)
                }
            }
        }
    }
}
