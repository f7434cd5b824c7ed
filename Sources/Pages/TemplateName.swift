/// A file of `Templates`, by its name without the extension: documents, and parts they include.
enum TemplateName: String, CaseIterable {
    case ticket, notice, bulletin, draw
    case briefBulletin = "brief_bulletin"
    // Parts.
    case style, masthead, signature, chart, figures
    case officialStyle = "official_style"
    case unitTable = "unit_table"
    case scoreLine = "score_line"

    /// The text as it was embedded by the build.
    var bytes: [UInt8] {
        switch self {
        case .ticket: PackageResources.ticket_mustache
        case .notice: PackageResources.notice_mustache
        case .bulletin: PackageResources.bulletin_mustache
        case .draw: PackageResources.draw_mustache
        case .briefBulletin: PackageResources.brief_bulletin_mustache
        case .style: PackageResources.style_mustache
        case .officialStyle: PackageResources.official_style_mustache
        case .masthead: PackageResources.masthead_mustache
        case .signature: PackageResources.signature_mustache
        case .chart: PackageResources.chart_mustache
        case .unitTable: PackageResources.unit_table_mustache
        case .figures: PackageResources.figures_mustache
        case .scoreLine: PackageResources.score_line_mustache
        }
    }
}
