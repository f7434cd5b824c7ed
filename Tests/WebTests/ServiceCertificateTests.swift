import Foundation
import Support
import Testing
import Vocabulary
import Web

/// What is said of a certificate, by the day. TLSJourney has what is refused.
struct ServiceCertificateTests {
    @Test(arguments: [
        ("2026-11-28 12:00", ["tls.not-yet"], [Finding.Severity.error]),
        ("2026-11-30 12:00", [], []),
        ("2036-11-11 12:00", [], []),
        ("2036-11-13 12:00", ["tls.expires"], [.warning]),
        ("2036-11-27 12:00", ["tls.expired"], [.error]),
    ]) func `it is told in time that browsers will refuse it`(
        _ day: String, _ rules: [String], _ severities: [Finding.Severity]
    ) throws {
        let folder = try TemporaryFolder()
        let (certificate, key) = ("\(folder.path)/c.pem", "\(folder.path)/k.pem")
        try ServiceCertificateTests.certificate.write(
            toFile: certificate, atomically: true, encoding: .utf8)
        try ServiceCertificateTests.key.write(toFile: key, atomically: true, encoding: .utf8)
        let read = try ServiceCertificate(certificate: certificate, key: key)
        let findings = try read.findings(at: #require(Moment(beijing: day)))
        #expect(findings.map(\.rule) == rules)
        #expect(findings.map(\.severity) == severities)
        #expect(findings.allSatisfy { $0.place.file == certificate })
    }

    /// Made for this test: from 29 November 2026 to 26 November 2036.
    private static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBdDCCARmgAwIBAgIUD9i1+PdeMsCy+rVvLeCwfR5/eFAwCgYIKoZIzj0EAwIw
        DzENMAsGA1UEAwwEdGVzdDAeFw0yNjExMjkwNjM0NTBaFw0zNjExMjYwNjM0NTBa
        MA8xDTALBgNVBAMMBHRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARF9k/m
        NxjB0oBF3dbbvcYaRLTFp0HQX6y5VAQ7UAtykK6cVDjeLERCXlgh4/EU8hmEyC6r
        0bXIwql6rq+iyfn6o1MwUTAdBgNVHQ4EFgQURnf/P69a31SE4ci8/TGo3esQX9Mw
        HwYDVR0jBBgwFoAURnf/P69a31SE4ci8/TGo3esQX9MwDwYDVR0TAQH/BAUwAwEB
        /zAKBggqhkjOPQQDAgNJADBGAiEA1y2wNwR92nO49SKrLy25o+gPnH8g9UMUs2PH
        8pOxTMYCIQDVXSr4s7HmvM7E9Kom7241KkfZKe/dnWZgZcaCuTk8yg==
        -----END CERTIFICATE-----
        """

    /// It opens nothing.
    private static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgq4+m9DzZKPoMTE4e
        bwxuwUTAlJuJiTlreNtG9sOGIKKhRANCAARF9k/mNxjB0oBF3dbbvcYaRLTFp0HQ
        X6y5VAQ7UAtykK6cVDjeLERCXlgh4/EU8hmEyC6r0bXIwql6rq+iyfn6
        -----END PRIVATE KEY-----
        """
}
