extension TemplateName {
    static let roomList = TemplateName("room_list", PackageResources.room_list_mustache)
    static let room = TemplateName("room_map", PackageResources.room_map_mustache)
    static let roomLive = TemplateName("room_live", PackageResources.room_live_mustache)
    static let roomStart = TemplateName("room_start", PackageResources.room_start_mustache)
    static let roomSheet = TemplateName("room_sheet", PackageResources.room_sheet_mustache)
    static let roomCandidate = TemplateName(
        "room_candidate", PackageResources.room_candidate_mustache)
    static let roomReport = TemplateName("room_report", PackageResources.room_report_mustache)
    private static let roomTimeBack = TemplateName(
        "room_time_back", PackageResources.room_time_back_mustache)

    /// The invigilator's pages.
    static let rooms = [
        roomList, room, roomLive, roomStart, roomSheet, roomCandidate, roomReport, roomTimeBack,
    ]
}

extension SiteAsset {
    /// The style and the script of the invigilator's pages.
    static let rooms = [
        SiteAsset("room.css", PackageResources.room_css),
        SiteAsset("room.js", PackageResources.room_js),
    ]
}
