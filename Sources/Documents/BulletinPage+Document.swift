package import Pages
package import Publication
import Vocabulary

extension BulletinPage {
    /// The page of a bulletin with its annexes.
    ///
    /// - Parameter listAddress: where the lists of names can be read, by their number from 1; nil
    ///   prints them whole.
    package init(_ bulletin: Bulletin, listAddress: ((Int) -> String)? = nil) {
        let rules = bulletin.figures.rules
        let chart = PassRateChart(
            title: "分组合格率", base: rules.passRateOf.chinese,
            bars: bulletin.figures.groups.map { group in
                let rate = group.subtotal.tally.passRate(of: rules.passRateOf)
                return PassRateChart.Bar(
                    group: group.name, passed: rate.numerator, base: rate.denominator,
                    rate: rate.text)
            })
        self.init(
            masthead: Masthead(bulletin),
            addressees: bulletin.audience.addressees.joined(separator: "，"),
            opening: [bulletin.opening],
            chapters: bulletin.sections.map {
                Chapter(heading: $0.heading, paragraphs: $0.paragraphs)
            },
            annexes: [.passRates(chart), .units(UnitTable(bulletin.figures))]
                + bulletin.audience.lists.enumerated().map { index, list in
                    .names(Pages.NameList(list, link: listAddress?(index + 1)))
                },
            signature: Signature(bulletin))
    }
}

extension BriefBulletinPage {
    /// The page of a bulletin to one body.
    package init(_ bulletin: Bulletin) {
        self.init(
            masthead: BulletinPage.Masthead(bulletin),
            addressee: bulletin.audience.addressees.joined(separator: "，"),
            lines: [bulletin.opening] + (bulletin.sections.first?.paragraphs ?? []),
            signature: BulletinPage.Signature(bulletin))
    }
}

extension BulletinPage.Masthead {
    fileprivate init(_ bulletin: Bulletin) {
        self.init(
            mark: bulletin.organiser, documentNumber: bulletin.documentNumber,
            title: bulletin.title.brokenBySense)
    }
}

extension String {
    /// A long title in two lines, broken after 第…期 and not inside a word (GB/T 9704).
    fileprivate var brokenBySense: String {
        guard count > 22, let round = firstIndex(of: "期") else { return self }
        let next = index(after: round)
        return next == endIndex ? self : "\(self[..<next])\n\(self[next...])"
    }
}

extension BulletinPage.Signature {
    fileprivate init(_ bulletin: Bulletin) {
        self.init(organiser: bulletin.organiser, date: bulletin.date.chinese)
    }
}

extension Pages.NameList {
    /// The list as a page has it.
    package init(_ list: Publication.NameList, link: String? = nil) {
        self.init(
            title: list.title,
            people: list.people.enumerated().map { index, person in
                Person(
                    number: "\(index + 1)", fullName: person.fullName,
                    candidateNumber: person.candidateNumber.text, unitName: person.unitName)
            }, link: link)
    }
}
