import Admissions
import Bank
import Draws
import Exchange
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Office
import Planning
import Publication
import Records
import Seals
import Synchronization
import Testing
import Vocabulary
import Web

/// The service on a store in memory, with the sample exam brought as far as a test needs it, and
/// a clock that the test sets.
struct ServiceBench: Sendable {
    /// How far the exam has come; each stage has all stages before it behind itself.
    enum Stage: Int, Sendable {
        case empty, opened, registered, approved, locked, drawn, graded, published
    }

    let site: Site
    let clock: TestClock

    /// One for all: the sample exam has the same quota every time.
    private static let planner = PlanShelf(CbcPlanner())

    /// - Parameters:
    ///   - config: the text of the exam's config.
    ///   - bank: nil for the sample bank.
    ///   - further: what is done after the stage.
    ///   - store: what the service sees of the store.
    ///   - sealing: the key that the service has, asked for after `further`.
    init(
        _ stage: Stage, at now: Moment? = nil, config: String = SampleConfig.text,
        bank own: ItemBank? = nil, further: (SampleStory) throws -> Void = { _ in },
        store: (MemoryRecords) -> any Records = { $0 },
        sealing: () -> SealingKey? = { nil }
    ) throws {
        let records = MemoryRecords()
        clock = TestClock(SamplePeople.moment("2017-04-06 10:00"))
        let bank = try own ?? SamplePeople.bank()
        if stage != .empty {
            let programme = try ExamConfigReader.programme(
                config.utf8, file: "sample.yaml")
            let office = ExamOffice(
                records: records, programme: programme, bank: bank,
                planning: ServiceBench.planner, secrets: SystemSecrets())
            let story = SampleStory(office: office, config: config)
            try story.play(to: stage)
            try further(story)
        }
        var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        site = try Site(
            records: store(records), bank: bank, clock: clock, sealing: sealing(),
            logger: logger)
        let moment = now ?? SampleStory.moment(after: stage)
        clock.set(moment)
        try records.write { books in
            for account in try TestAccount.all() { try account.insert(into: books, at: moment) }
        }
    }

    var office: ExamOffice {
        get throws { try site.exams.office(SampleConfig.exam) }
    }

    func read<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        try site.records.read(body)
    }

    /// The first registration of a unit, or of all.
    func registrations(of unit: UnitCode? = nil) throws -> [Registration] {
        try read { try $0.registrations(in: SampleConfig.exam, of: unit, states: nil) }
    }

    /// Asks the service, without a socket.
    ///
    /// - Parameters:
    ///   - who: whose cookie and CSRF token are sent; nil for nobody.
    ///   - form: the fields of a form; the token is added.
    @discardableResult
    func ask(
        _ method: HTTPRequest.Method, _ uri: String, as who: TestAccount? = nil,
        form: [(String, String)]? = nil, body: [UInt8]? = nil, contentType: String? = nil,
        headers extra: [String: String] = [:]
    ) async throws -> Reply {
        var headers = HTTPFields()
        if let host = HTTPField.Name("host") { headers[host] = "localhost" }
        if let who { headers[.cookie] = "zhikao=\(who.token)" }
        var bytes = body ?? []
        if let form {
            headers[.contentType] = "application/x-www-form-urlencoded"
            let csrf = who.map { [("_csrf", Site.csrf($0.secret))] } ?? []
            bytes = Array(
                (csrf + form).map { "\(encoded($0))=\(encoded($1))" }.joined(separator: "&").utf8)
        } else if let who, method != .get {
            headers[.init("x-csrf-token") ?? .cookie] = Site.csrf(who.secret)
        }
        if let contentType { headers[.contentType] = contentType }
        for (name, value) in extra {
            guard let field = HTTPField.Name(name) else { continue }
            headers[field] = headers[field].map { "\($0); \(value)" } ?? value
        }
        let (fields, sent) = (headers, bytes)
        let application = try ServiceApplication.make(
            site, ServiceOptions(host: "127.0.0.1", port: 0))
        return try await application.test(.router) { client in
            try await client.execute(
                uri: uri, method: method, headers: fields, body: ByteBuffer(bytes: sent)
            ) { Reply($0) }
        }
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
            return isPlain
                ? String(decoding: [byte], as: UTF8.self) : "%" + hexadecimal([byte])
        }.joined()
    }
}

/// What the service answered.
struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        bytes = Array(response.body.readableBytesView)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var location: String? { headers[.location] }
    var json: JSON? { try? JSON(parsing: bytes) }
    /// What a redirect says was done.
    var flash: String? {
        headers[values: .setCookie].first { $0.hasPrefix("zhikao_flash=") }
    }
}

/// A clock that stands until it is set.
final class TestClock: ServiceClock {
    private let moment: Mutex<Moment>

    init(_ moment: Moment) { self.moment = Mutex(moment) }

    var now: Moment { moment.withLock { $0 } }

    func set(_ moment: Moment) { self.moment.withLock { $0 = moment } }

    func set(_ text: String) { set(SamplePeople.moment(text)) }
}
