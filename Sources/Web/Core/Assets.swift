import Pages
import Seals

/// The style sheets and scripts of the site, as `Pages` carries them.
enum Assets {
    /// Names this state of all assets; where it is part of an address, what stands there can be
    /// kept for ever. Modules import each other without it, and are asked for again by their tag.
    static let digest: String = {
        let all = SiteAsset.all.flatMap { Array($0.name.utf8) + $0.bytes }
        return String(HashAlgorithm.sm3.hexadecimalDigest(all).prefix(10))
    }()

    static let endpoints = [
        Endpoint(.get, "/assets/{name}", .anyone) { _, visit in
            guard let asset = SiteAsset.all.first(where: { $0.name == visit.parameter("name") })
            else { throw AccessProblem.unknownPage }
            return Answer(
                status: 200,
                headers: [
                    ("content-type", mediaType(asset.name)),
                    (
                        "cache-control",
                        visit.query["v"] == digest
                            ? "public, max-age=31536000, immutable" : "no-cache"
                    ),
                ], body: .bytes(asset.bytes))
        }
    ]

    private static func mediaType(_ name: String) -> String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        default: "application/octet-stream"
        }
    }
}
