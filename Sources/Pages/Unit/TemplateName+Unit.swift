extension TemplateName {
    static let unitHome = TemplateName("unit_home", PackageResources.unit_home_mustache)
    static let unitCorrect = TemplateName("unit_correct", PackageResources.unit_correct_mustache)
    static let unitRoster = TemplateName("unit_roster", PackageResources.unit_roster_mustache)
    static let unitTickets = TemplateName("unit_tickets", PackageResources.unit_tickets_mustache)
    static let tickets = TemplateName("tickets", PackageResources.tickets_mustache)

    /// The pages of a unit reviewer, beside those of the review.
    static let unit = [
        unitHome, unitCorrect, unitRoster, unitTickets, tickets,
        TemplateName("ticket_sheet", PackageResources.ticket_sheet_mustache),
        TemplateName("ticket_style", PackageResources.ticket_style_mustache),
    ]
}
