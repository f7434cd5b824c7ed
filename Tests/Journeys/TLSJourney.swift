import Foundation
import Testing

/// A service with a certificate, from the wrong file to a crowd that answers.
@Suite struct TLSJourney {
    let folder: Temporary

    var certificate: String { folder.path("certificate.pem") }
    var key: String { folder.path("key.pem") }

    init() throws { folder = try Temporary() }

    @Test func `a crowd answers through TLS, and no cookie goes without it`() throws {
        try make(certificate, key, days: 100)
        let data = folder.path("data")
        let prepared = try Zhikao.run([
            "load", "prepare", "--candidates", "20", "--items", "20", "--data", data,
        ])
        #expect(prepared.status == 0, "\(prepared.errors)")
        let first = try Zhikao.run(["account", "first", "--data", data, "--json"])
        let accounts = try #require(
            JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [[String: String]])
        let service = try Zhikao.Service(
            ["--data", data, "--tls-certificate", certificate, "--tls-key", key])
        defer { service.end() }
        #expect(service.address.hasPrefix("https://"))

        let run = try Zhikao.run([
            "load", "run", "signIn:500ms", "start:500ms", "save:2s/1s", "handIn:500ms", "--data",
            data, "--url", service.address, "--connections", "4", "--json",
        ])
        #expect(run.status == 0, "\(run.errors)\(run.output)")
        #expect(run.output.contains("\"holds\":true"), "\(run.output)")

        let name = try #require(accounts.first?["account"])
        let password = try #require(accounts.first?["password"])
        let page = try ask(
            service, "POST /api/v1/sign-in",
            #"{"name":"\#(name)","password":"\#(password)"}"#)
        #expect(page.contains("HTTP/1.1 200"), "\(page)")
        #expect(page.lowercased().contains("strict-transport-security: max-age=31536000"))
        let cookies = page.split(separator: "\r\n").filter {
            $0.lowercased().hasPrefix("set-cookie:")
        }
        #expect(!cookies.isEmpty && cookies.allSatisfy { $0.contains("; Secure") }, "\(cookies)")
    }

    @Test func `wrong files are refused by name, before anything is opened`() throws {
        try make(certificate, key, days: 100)
        try make(folder.path("other.pem"), folder.path("other-key.pem"), days: 100)
        let cases = [
            ("tls.certificate", folder.path("nothing.pem"), key),
            ("tls.certificate", key, certificate),
            ("tls.key", certificate, certificate),
            ("tls.mismatch", certificate, folder.path("other-key.pem")),
        ]
        for (code, certificate, key) in cases {
            let data = folder.path("not-made")
            let run = try Zhikao.run([
                "serve", "--port", "0", "--data", data, "--tls-certificate", certificate,
                "--tls-key", key,
            ])
            #expect(run.status == 1 && run.errors.contains(code), "\(code): \(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: data))
        }
    }

    /// A certificate that vouches for itself.
    private func make(_ certificate: String, _ key: String, days: Int) throws {
        let openssl = try #require(
            OtherPrograms.path("openssl"), "openssl is lacking; scripts/setup installs it")
        let run = try OtherPrograms.run(
            openssl,
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                "-nodes", "-keyout", key, "-out", certificate, "-days", "\(days)", "-subj",
                "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1",
            ])
        try #require(run.status == 0, "\(run.output)")
    }

    /// What the service says, asked by another program that trusts this certificate alone.
    private func ask(
        _ service: Zhikao.Service, _ request: String, _ body: String
    ) throws -> String {
        let openssl = try #require(OtherPrograms.path("openssl"))
        let place = service.address.dropFirst("https://".count)
        let head = [
            "\(request) HTTP/1.1", "host: 127.0.0.1", "content-type: application/json",
            "content-length: \(body.utf8.count)", "connection: close", "", "",
        ]
        let message = folder.path("request")
        try Data((head.joined(separator: "\r\n") + body).utf8)
            .write(to: URL(fileURLWithPath: message))
        let script = """
            cat \(message) | \(openssl) s_client -quiet -connect \(place) -CAfile \(certificate) \
            -verify_return_error -verify_ip 127.0.0.1
            """
        return try OtherPrograms.run("/bin/sh", ["-c", script]).output
    }
}
