extension TemplateName {
    /// The candidate's terminal, which has a frame of its own.
    static let terminal = TemplateName("terminal", PackageResources.terminal_mustache)
}

extension SiteAsset {
    /// Style and modules of the terminal: browsers run them as they are.
    static let terminal = [
        SiteAsset("terminal.css", PackageResources.terminal_css),
        SiteAsset("terminal.js", PackageResources.terminal_js),
        SiteAsset("terminal-api.js", PackageResources.terminal_api_js),
        SiteAsset("terminal-card.js", PackageResources.terminal_card_js),
        SiteAsset("terminal-clock.js", PackageResources.terminal_clock_js),
        SiteAsset("terminal-content.js", PackageResources.terminal_content_js),
        SiteAsset("terminal-dom.js", PackageResources.terminal_dom_js),
        SiteAsset("terminal-entry.js", PackageResources.terminal_entry_js),
        SiteAsset("terminal-forms.js", PackageResources.terminal_forms_js),
        SiteAsset("terminal-item.js", PackageResources.terminal_item_js),
        SiteAsset("terminal-log.js", PackageResources.terminal_log_js),
        SiteAsset("terminal-panels.js", PackageResources.terminal_panels_js),
        SiteAsset("terminal-paper.js", PackageResources.terminal_paper_js),
        SiteAsset("terminal-seal.js", PackageResources.terminal_seal_js),
        SiteAsset("terminal-settings.js", PackageResources.terminal_settings_js),
        SiteAsset("terminal-store.js", PackageResources.terminal_store_js),
        SiteAsset("terminal-sync.js", PackageResources.terminal_sync_js),
        SiteAsset("terminal-tabs.js", PackageResources.terminal_tabs_js),
    ]
}
