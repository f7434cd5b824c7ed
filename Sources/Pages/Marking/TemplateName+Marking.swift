extension TemplateName {
    static let markingHome = TemplateName("marking_home", PackageResources.marking_home_mustache)
    static let markingAnswer = TemplateName(
        "marking_answer", PackageResources.marking_answer_mustache)
    static let markingDone = TemplateName("marking_done", PackageResources.marking_done_mustache)
    static let markingOwn = TemplateName("marking_own", PackageResources.marking_own_mustache)
    static let officeMarking = TemplateName(
        "office_marking", PackageResources.office_marking_mustache)
    static let officeMarkingCase = TemplateName(
        "office_marking_case", PackageResources.office_marking_case_mustache)

    /// The pages of markers, and of the office about their work.
    static let marking = [
        markingHome, markingAnswer, markingDone, markingOwn, officeMarking, officeMarkingCase,
        TemplateName("marking_matter", PackageResources.marking_matter_mustache),
    ]
}

extension SiteAsset {
    static let marking = [SiteAsset("marking.css", PackageResources.marking_css)]
}
