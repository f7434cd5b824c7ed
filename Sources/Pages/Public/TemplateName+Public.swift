extension TemplateName {
    static let publicStart = TemplateName("public_start", PackageResources.public_start_mustache)
    static let publicExam = TemplateName("public_exam", PackageResources.public_exam_mustache)
    static let publicDraws = TemplateName("public_draws", PackageResources.public_draws_mustache)
    static let publicNoticeCheck = TemplateName(
        "public_notice_check", PackageResources.public_notice_check_mustache)
    static let publicNames = TemplateName("public_names", PackageResources.public_names_mustache)

    static let publicChanges = TemplateName(
        "public_changes", PackageResources.public_changes_mustache)

    static let publicVerify = TemplateName(
        "public_verify", PackageResources.public_verify_mustache)

    /// Pages that anybody may see.
    static let publicSite = [
        publicStart, publicExam, publicDraws, publicNoticeCheck, publicNames,
        publicChanges, publicVerify,
        TemplateName("ways", PackageResources.ways_mustache),
    ]
}
