/// A list of names that belongs to a bulletin (附件), page by page.
package struct NameListPage: SitePage, Hashable {
    package static let template = TemplateName.publicNames

    /// The exam it belongs to.
    package let exam: String
    /// Such as 合格人员名单, with the people of this page.
    package let list: NameList
    /// People on all pages together.
    package let total: String
    /// Such as 第1页，共5页.
    package let place: String
    /// Nil on the first page.
    package let previous: String?
    /// Nil on the last page.
    package let next: String?

    package init(
        exam: String, list: NameList, total: String, place: String, previous: String?,
        next: String?
    ) {
        self.exam = exam
        self.list = list
        self.total = total
        self.place = place
        self.previous = previous
        self.next = next
    }
}
