extension TemplateName {
    static let report = TemplateName("report", PackageResources.report_mustache)
    static let reportDocument = TemplateName(
        "report_document", PackageResources.report_document_mustache)
    static let calibration = TemplateName("calibration", PackageResources.calibration_mustache)

    /// The pages of the analysis, and their parts.
    static let analysis = [
        report, reportDocument, calibration,
        TemplateName("report_section", PackageResources.report_section_mustache),
        TemplateName("picture", PackageResources.picture_mustache),
        TemplateName("data_table", PackageResources.data_table_mustache),
    ]
}

extension SiteAsset {
    /// Style of the analysis.
    static let analysis = [SiteAsset("analysis.css", PackageResources.analysis_css)]
}
