/// A file of `Templates`, by its name without the extension: documents, pages, and the parts they
/// include. The templates of each group of pages stand in a file beside its models.
package struct TemplateName: Hashable, Sendable {
    /// The name by which other templates include it.
    let name: String
    /// The text as it was embedded by the build.
    let bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

extension TemplateName {
    /// Every template there is.
    static let all =
        documents + parts + site + publicSite + applicant + explained + manualGroup + review + unit
        + access
        + office + bank + analysis + [terminal] + rooms + marking

    static let ticket = TemplateName("ticket", PackageResources.ticket_mustache)
    static let notice = TemplateName("notice", PackageResources.notice_mustache)
    static let bulletin = TemplateName("bulletin", PackageResources.bulletin_mustache)
    static let draw = TemplateName("draw", PackageResources.draw_mustache)
    static let briefBulletin = TemplateName(
        "brief_bulletin", PackageResources.brief_bulletin_mustache)

    /// Documents that are complete in one file.
    static let documents = [ticket, notice, bulletin, draw, briefBulletin]

    private static let parts = [
        TemplateName("style", PackageResources.style_mustache),
        TemplateName("official_style", PackageResources.official_style_mustache),
        TemplateName("masthead", PackageResources.masthead_mustache),
        TemplateName("signature", PackageResources.signature_mustache),
        TemplateName("chart", PackageResources.chart_mustache),
        TemplateName("unit_table", PackageResources.unit_table_mustache),
        TemplateName("figures", PackageResources.figures_mustache),
        TemplateName("score_line", PackageResources.score_line_mustache),
    ]
}
