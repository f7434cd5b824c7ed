/// A file of questions: chosen, looked through with everything that is wrong, then kept or not.
package struct BankImportPage: SitePage, Hashable {
    package static let template = TemplateName.bankImport

    package struct Row: Hashable, Sendable {
        package let place: String
        package let id: String
        package let type: String
        package let stem: String
        package let key: String
        package let badge: BankBadge
        package let findings: [String]

        package init(
            place: String, id: String, type: String, stem: String, key: String,
            badge: BankBadge, findings: [String]
        ) {
            self.place = place
            self.id = id
            self.type = type
            self.stem = stem
            self.key = key
            self.badge = badge
            self.findings = findings
        }
    }

    /// A file that was read.
    package struct Preview: Hashable, Sendable {
        package let file: String
        package let figures: [OfficeFact]
        package let findings: [OfficeFinding]
        /// How many are not shown; nil for none.
        package let furtherFindings: Int?
        package let rows: [Row]
        package let furtherRows: Int?
        /// What the form to keep it sends.
        package let digest: String
        package let format: String
        package let key: String
        package let faultless: Int
        package let all: Int

        package init(
            file: String, figures: [OfficeFact], findings: [OfficeFinding],
            furtherFindings: Int, rows: [Row], furtherRows: Int, digest: String, format: String,
            key: String, faultless: Int, all: Int
        ) {
            self.file = file
            self.figures = figures
            self.findings = findings
            self.furtherFindings = furtherFindings > 0 ? furtherFindings : nil
            self.rows = rows
            self.furtherRows = furtherRows > 0 ? furtherRows : nil
            self.digest = digest
            self.format = format
            self.key = key
            self.faultless = faultless
            self.all = all
        }
    }

    package let tabs: BankTabs
    package let formats: [OfficeChoice]
    package let preview: Preview?

    package init(tabs: BankTabs, formats: [OfficeChoice], preview: Preview?) {
        self.tabs = tabs
        self.formats = formats
        self.preview = preview
    }
}
