/// A style sheet or script of the site, by the name under which browsers ask for it.
package struct SiteAsset: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Every asset there is; those of a group of pages stand in a file beside its models.
    package static let all =
        [
            SiteAsset("zhikao.css", PackageResources.zhikao_css),
            SiteAsset("icon.svg", PackageResources.icon_svg),
            SiteAsset("manual.css", PackageResources.manual_css),
            SiteAsset("access.css", PackageResources.access_css),
            SiteAsset("verify.js", PackageResources.verify_js),
            SiteAsset("seal-check.js", PackageResources.seal_check_js),
        ] + applicant + review + office + terminal + rooms + bank + marking
        + analysis
}
