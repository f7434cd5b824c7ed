import ArgumentParser
import Foundation
import Logging
import Office
import Publication
import Records
import Seals
import Vocabulary
import Web

/// `zhikao serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put exams on the network: pages for every role, and the API.",
        discussion: """
            The first accounts are made on this machine by `zhikao account first`. Ends on \
            SIGTERM or SIGINT when the requests that are under way have been answered; killed \
            at any other moment it loses nothing that was acknowledged.
            """)

    @Option(help: "The address to listen at; 0.0.0.0 for every network of the machine.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen at; 0 takes a free one and prints it.")
    var port = 8080

    @Option(help: "The folder of the store.")
    var data = "data"

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    @Option(help: "The folder with the pictures of the manual.")
    var manualImages = "docs/manual/images"

    @Option(help: "A PEM file with the certificate and its chain; needs --tls-key.")
    var tlsCertificate: String?

    @Option(help: "A PEM file with the private key of the certificate.")
    var tlsKey: String?

    @Option(
        help: """
            A file with the passphrase of the key in use, so that what is printed bears codes; \
            made by `zhikao keys new`.
            """)
    var sealPassphraseFile: String?

    @Flag(
        help: """
            A drill: every page says so, and the clock can be set at /drill/clock. Never with \
            the store of a real exam.
            """)
    var drill = false

    @Option(help: "The drill begins at this Beijing time, such as '2017-04-05 09:00'.")
    var drillFrom: String?

    @Flag(
        help: ArgumentHelp(
            "Also answer saves that are not kept, for `load run`; never in a real exam.",
            visibility: .hidden))
    var measure = false

    @Flag(
        help: ArgumentHelp("One commit for each save, for comparison.", visibility: .hidden))
    var commitEach = false

    @Option(help: "How much the log says: debug, info, notice, warning or error.")
    var log = "info"

    func validate() throws {
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate and --tls-key belong together")
        }
        guard (0...65535).contains(port) else { throw ValidationError("--port is 0 to 65535") }
        guard Logger.Level(rawValue: log) != nil else {
            throw ValidationError("--log is debug, info, notice, warning or error")
        }
        if let drillFrom {
            guard drill else { throw ValidationError("--drill-from needs --drill") }
            guard Moment(beijing: drillFrom) != nil else {
                throw ValidationError("--drill-from is a time such as '2017-04-05 09:00'")
            }
        }
    }

    func run() async throws {
        try await Console.run {
            let certificate = try certificate()
            let loaded = try LoadedBank(bank)
            let records = try SQLiteRecords(directory: data)
            let site = try Site(
                records: records, bank: loaded.bank,
                statutes: loaded.statutes, clock: try clock(records), isSecure: tlsKey != nil,
                manualImages: manualImages,
                bankMedia: "\(bank)/media", mostInCommit: commitEach ? 1 : nil,
                sealing: try sealing(records), logger: logger())
            try DrillMark(isDrill: drill).claim(data)
            let options = ServiceOptions(
                host: host, port: port, certificate: certificate, isMeasuring: measure)
            let scheme = tlsKey == nil ? "http" : "https"
            let host = host
            try await ServiceApplication.run(site, options) { port in
                Console.say("执考服务已启动 / serving at \(scheme)://\(host):\(port)/")
            }
        }
    }

    /// Looked at before the store is opened; what browsers will say of it is told at once.
    private func certificate() throws -> ServiceCertificate? {
        guard let tlsCertificate, let tlsKey else { return nil }
        let certificate = try ServiceCertificate(certificate: tlsCertificate, key: tlsKey)
        for finding in certificate.findings(at: SystemClock().now) {
            Console.warn("\(finding)")
        }
        return certificate
    }

    private func sealing(_ records: any Office.Records) throws -> SealingKey? {
        try sealPassphraseFile.map { file in
            try SealOffice(records: records, secrets: SystemSecrets())
                .unlock(try Passphrase.read(file))
        }
    }

    private func clock(_ records: any Office.Records) throws -> any ServiceClock {
        guard drill else {
            return SteadyClock(SystemClocks(), after: try TimeKeeper.lastMark(records))
        }
        let clock = DrillClock(SteadyClock(SystemClocks()))
        if let moment = drillFrom.flatMap({ Moment(beijing: $0) }) {
            clock.set(moment, runs: true)
        }
        return clock
    }

    private func logger() -> Logger {
        var logger = Logger(label: "zhikao") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: log) ?? .info
        return logger
    }
}
