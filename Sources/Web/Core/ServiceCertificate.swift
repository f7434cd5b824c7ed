import NIOSSL
package import Vocabulary

/// The certificate of the service with its key, read and tried before anybody is served.
package struct ServiceCertificate: Sendable {
    let configuration: TLSConfiguration
    /// The path of its file.
    let path: String
    package let validFrom: Moment
    package let validUntil: Moment

    /// An office has time for a new one within so many days.
    private static let notice = 14

    /// - Parameters:
    ///   - certificate: the path of a PEM file: the certificate, then those that vouch for it.
    ///   - key: the path of a PEM file with its private key, without a passphrase.
    /// - Throws: `tls.certificate`, `tls.key`; `tls.mismatch` when they do not belong together.
    package init(certificate: String, key: String) throws(Refusal) {
        path = certificate
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), let first = chain.first
        else {
            throw Refusal(
                "tls.certificate",
                "证书文件 \(certificate) 读不出来。要 PEM 格式（-----BEGIN CERTIFICATE-----），"
                    + "先是服务器的证书，后面是签发它的各级证书。",
                "\(certificate) cannot be read: a PEM file is needed, the certificate first, then "
                    + "those that vouch for it")
        }
        guard let privateKey = try? NIOSSLPrivateKey(file: key, format: .pem) else {
            throw Refusal(
                "tls.key",
                "私钥文件 \(key) 读不出来。要 PEM 格式、没有口令的私钥（-----BEGIN PRIVATE KEY-----）。",
                "\(key) cannot be read: a private key in a PEM file without a passphrase is needed"
            )
        }
        configuration = .makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey))
        do {
            _ = try NIOSSLContext(configuration: configuration)
        } catch {
            throw ServiceCertificate.refusal(certificate, key, "\(error)")
        }
        validFrom = Moment(millisecondsSince1970: Int(first.notValidBefore) * 1000)
        validUntil = Moment(millisecondsSince1970: Int(first.notValidAfter) * 1000)
    }

    /// - Parameter words: what the library says.
    private static func refusal(
        _ certificate: String, _ key: String, _ words: String
    ) -> Refusal {
        // The key alone was read before: now it did not fit the certificate.
        guard words.contains("failedToLoadPrivateKey") else {
            return Refusal(
                "tls.unusable", "证书 \(certificate) 和私钥 \(key) 不能使用：\(words)",
                "\(certificate) and \(key) cannot be used: \(words)")
        }
        return Refusal(
            "tls.mismatch", "证书 \(certificate) 和私钥 \(key) 不是一对。请用申请证书时生成的那个私钥。",
            "\(certificate) and \(key) do not belong together; use the key that the certificate "
                + "was asked for with")
    }

    /// What browsers will say, or soon: `tls.expired`, `tls.not-yet`, `tls.expires` (a warning).
    package func findings(at now: Moment) -> [Finding] {
        let place = Finding.Place(file: path)
        if now >= validUntil {
            return [
                Finding(
                    "tls.expired", at: place, "证书已于 \(validUntil) 过期，浏览器会拒绝连接。请换新证书后重新启动。",
                    "the certificate ended at \(validUntil): browsers will refuse; renew it")
            ]
        }
        if now < validFrom {
            return [
                Finding(
                    "tls.not-yet", at: place,
                    "证书从 \(validFrom) 起才有效，浏览器会拒绝连接。请核对服务器的时间和证书。",
                    "the certificate begins at \(validFrom): browsers will refuse; look at the "
                        + "clock and the certificate")
            ]
        }
        guard now.adding(seconds: ServiceCertificate.notice * 86_400) >= validUntil else {
            return []
        }
        return [
            Finding(
                "tls.expires", severity: .warning, at: place,
                "证书将于 \(validUntil) 过期，考试当天以前请换新证书。",
                "the certificate ends at \(validUntil); renew it before the exam")
        ]
    }
}
