extension TemplateName {
    static let officeExams = TemplateName("office_exams", PackageResources.office_exams_mustache)
    static let officeNew = TemplateName("office_new", PackageResources.office_new_mustache)
    static let officeChecklist = TemplateName(
        "office_checklist", PackageResources.office_checklist_mustache)
    static let officeDraw = TemplateName("office_draw", PackageResources.office_draw_mustache)
    static let officeRooms = TemplateName("office_rooms", PackageResources.office_rooms_mustache)
    static let officeRoom = TemplateName("office_room", PackageResources.office_room_mustache)
    static let officeResults = TemplateName(
        "office_results", PackageResources.office_results_mustache)
    static let officeResult = TemplateName("office_result", PackageResources.office_result_mustache)
    static let officePublish = TemplateName(
        "office_publish", PackageResources.office_publish_mustache)
    static let officeEnquiries = TemplateName(
        "office_enquiries", PackageResources.office_enquiries_mustache)
    static let officeCorrections = TemplateName(
        "office_corrections", PackageResources.office_corrections_mustache)
    static let officeCorrectionNew = TemplateName(
        "office_correction_new", PackageResources.office_correction_new_mustache)
    static let officeCorrection = TemplateName(
        "office_correction", PackageResources.office_correction_mustache)
    static let officeChallenges = TemplateName(
        "office_challenges", PackageResources.office_challenges_mustache)
    static let officeChallenge = TemplateName(
        "office_challenge", PackageResources.office_challenge_mustache)
    static let officeArchive = TemplateName(
        "office_archive", PackageResources.office_archive_mustache)

    static let officeLists = TemplateName("office_lists", PackageResources.office_lists_mustache)
    static let officeReSit = TemplateName("office_resit", PackageResources.office_resit_mustache)

    /// The pages of the office: exams, draws, rooms, results.
    static let office = [
        officeExams, officeNew, officeChecklist, officeDraw, officeRooms, officeRoom,
        officeResults, officeResult, officePublish, officeEnquiries, officeArchive,
        officeReSit, officeLists,
        officeCorrections, officeCorrectionNew, officeCorrection, officeChallenges,
        officeChallenge,
        TemplateName("office_what_if", PackageResources.office_what_if_mustache),
        TemplateName("office_item_case", PackageResources.office_item_case_mustache),
        TemplateName("office_challenge_line", PackageResources.office_challenge_line_mustache),
        TemplateName("office_pager", PackageResources.office_pager_mustache),
        TemplateName("office_facts", PackageResources.office_facts_mustache),
        TemplateName("office_result_box", PackageResources.office_result_box_mustache),
        TemplateName("office_draw_late", PackageResources.office_draw_late_mustache),
        TemplateName("office_draw_past", PackageResources.office_draw_past_mustache),
        TemplateName("office_draw_promise", PackageResources.office_draw_promise_mustache),
        TemplateName("draw_seats", PackageResources.draw_seats_mustache),
        TemplateName("draw_papers", PackageResources.draw_papers_mustache),
    ]
}

extension SiteAsset {
    /// Styles and scripts of the pages of the office and of the bank.
    static let office = [
        SiteAsset("office.css", PackageResources.office_css),
        SiteAsset("ceremony.css", PackageResources.ceremony_css),
        SiteAsset("ceremony.js", PackageResources.ceremony_js),
        SiteAsset("commitment.js", PackageResources.commitment_js),
    ]
}
