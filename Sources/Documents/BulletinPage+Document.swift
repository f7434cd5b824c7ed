package import Pages
package import Publication
import Vocabulary

extension BulletinPage {
    /// The page of a bulletin with its annexes.
    ///
    /// - Parameter listAddress: where the lists of names can be read, by their number from 1; nil
    ///   prints them whole.
    package init(_ bulletin: Bulletin, listAddress: ((Int) -> String)? = nil) {
        let lists = bulletin.audience.lists
        self.init(
            masthead: Masthead(bulletin),
            addressees: bulletin.audience.addressees.joined(separator: "，"),
            opening: [bulletin.opening],
            chapters: bulletin.sections.map {
                Chapter(heading: $0.heading, paragraphs: $0.paragraphs)
            },
            annexes: bulletin.annexes.map { annex in
                Annex(
                    annex, bulletin,
                    link: listAddress.flatMap { address in
                        guard case .names(let list) = annex else { return nil }
                        return lists.firstIndex(of: list).map { address($0 + 1) }
                    })
            },
            signature: Signature(bulletin))
    }
}

extension BulletinPage.Annex {
    fileprivate init(_ annex: BulletinAnnex, _ bulletin: Bulletin, link: String?) {
        let figures = bulletin.figures
        let title = annex.title(figures, area: bulletin.area)
        self =
            switch annex {
            case .passRates: .passRates(PassRateChart(title: title, figures))
            case .counties(let counties):
                .units(
                    UnitTable(
                        counties, figures.rules, title: title,
                        subject: BulletinAnnex.countyWord(bulletin.area)))
            case .departments(let departments):
                .units(
                    UnitTable(departments, figures.rules, title: title, subject: "部门"))
            case .units: .units(UnitTable(figures, title: title, source: bulletin.source))
            case .names(let list): .names(Pages.NameList(list, link: link))
            }
    }
}

extension PassRateChart {
    fileprivate init(title: String, _ figures: BulletinFigures) {
        let base = figures.rules.passRateOf
        self.init(
            title: title, base: base.chinese,
            bars: figures.groups.map { group in
                let rate = group.subtotal.tally.passRate(of: base)
                return Bar(
                    group: group.name, passed: rate.numerator, base: rate.denominator,
                    rate: rate.text)
            })
    }
}

extension BriefBulletinPage {
    /// The page of a bulletin to one body.
    package init(_ bulletin: Bulletin) {
        self.init(
            masthead: BulletinPage.Masthead(bulletin),
            addressee: bulletin.audience.addressees.joined(separator: "，"),
            lines: [bulletin.opening] + (bulletin.sections.first?.paragraphs ?? []),
            signature: BulletinPage.Signature(bulletin), source: bulletin.source)
    }
}

extension Bulletin {
    /// The note that ties the printed figures to the file of figures and to its seal.
    fileprivate var source: String {
        "数据来源：本通报由封存的考试数据自动生成，统计数据文件\(Bulletin.figuresFileName)的SM3摘要为\(figuresDigest)"
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
