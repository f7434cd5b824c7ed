extension TemplateName {
    static let refusal = TemplateName("site_refusal", PackageResources.site_refusal_mustache)

    /// The frame of all pages of the site, and the page that says no.
    static let site = [
        TemplateName("layout", PackageResources.layout_mustache),
        TemplateName("csrf", PackageResources.csrf_mustache),
        refusal,
    ]
}
