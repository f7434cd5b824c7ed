extension TemplateName {
    static let bankItems = TemplateName("bank_items", PackageResources.bank_items_mustache)
    static let bankItem = TemplateName("bank_item", PackageResources.bank_item_mustache)
    static let bankEdit = TemplateName("bank_edit", PackageResources.bank_edit_mustache)
    static let bankCompare = TemplateName("bank_compare", PackageResources.bank_compare_mustache)
    static let bankReview = TemplateName("bank_review", PackageResources.bank_review_mustache)
    static let bankReading = TemplateName("bank_reading", PackageResources.bank_reading_mustache)
    static let bankImport = TemplateName("bank_import", PackageResources.bank_import_mustache)
    static let bankCoverage = TemplateName(
        "bank_coverage", PackageResources.bank_coverage_mustache)
    static let bankStatutes = TemplateName(
        "bank_statutes", PackageResources.bank_statutes_mustache)
    static let bankChallenges = TemplateName(
        "bank_challenges", PackageResources.bank_challenges_mustache)

    /// The pages of the question editor, and their parts.
    static let bank = [
        bankItems, bankItem, bankEdit, bankCompare, bankReview, bankReading, bankImport,
        bankCoverage, bankStatutes, bankChallenges,
        TemplateName("bank_tabs", PackageResources.bank_tabs_mustache),
        TemplateName("bank_view", PackageResources.bank_view_mustache),
        TemplateName("bank_pieces", PackageResources.bank_pieces_mustache),
        TemplateName("bank_field", PackageResources.bank_field_mustache),
        TemplateName("bank_use", PackageResources.bank_use_mustache),
        TemplateName("bank_filter", PackageResources.bank_filter_mustache),
        TemplateName("bank_row", PackageResources.bank_row_mustache),
    ]
}

extension SiteAsset {
    /// Style and modules of the question editor's pages.
    static let bank = [
        SiteAsset("bank.css", PackageResources.bank_css),
        SiteAsset("bank-view.js", PackageResources.bank_view_js),
        SiteAsset("bank-edit.js", PackageResources.bank_edit_js),
        SiteAsset("bank-list.js", PackageResources.bank_list_js),
    ]
}
