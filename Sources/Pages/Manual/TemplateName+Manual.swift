extension TemplateName {
    static let manual = TemplateName("manual_page", PackageResources.manual_page_mustache)

    /// The manual and its parts.
    static let manualGroup = [
        manual, TemplateName("manual_run", PackageResources.manual_run_mustache),
        TemplateName("manual_item", PackageResources.manual_item_mustache),
    ]
}
