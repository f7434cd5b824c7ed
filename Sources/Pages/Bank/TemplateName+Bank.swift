extension TemplateName {
    static let bankItems = TemplateName("bank_items", PackageResources.bank_items_mustache)
    static let bankItem = TemplateName("bank_item", PackageResources.bank_item_mustache)

    /// The pages of the question editor.
    static let bank = [bankItems, bankItem]
}
