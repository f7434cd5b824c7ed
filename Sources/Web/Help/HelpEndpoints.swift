import Pages
import Vocabulary

/// The manual, its pictures, and the description of the API.
package enum HelpEndpoints {
    /// Every endpoint of the manual.
    package static let all = [
        Endpoint(.get, "/help", .anyone) { site, visit in try page("index", site, visit) },
        Endpoint(.get, "/help/{page}", .anyone) { site, visit in
            try page(visit.parameter("page"), site, visit)
        },
        Endpoint(.get, "/help/images/{name}", .anyone) { site, visit in
            guard let bytes = ManualFolder(site.manualImages).picture(visit.parameter("name"))
            else { throw AccessProblem.unknownPage }
            return Answer(
                status: 200,
                headers: [
                    ("content-type", "image/png"), ("cache-control", "public, max-age=3600"),
                ], body: .bytes(bytes))
        },
        Endpoint(.get, "/openapi.yaml", .anyone) { _, _ in
            Answer(
                status: 200, headers: [("content-type", "application/yaml; charset=utf-8")],
                body: .bytes(PackageResources.openapi_yaml))
        },
    ]

    private static func page(
        _ name: String, _ site: Site, _ visit: Visit
    ) throws(Refusal) -> Answer {
        guard let text = texts[name] else { throw AccessProblem.unknownPage }
        let folder = ManualFolder(site.manualImages)
        let links = pages.map { page in
            PageFrame.Link(
                texts[page.name]?.title ?? page.name,
                page.name == "index" ? "/help" : "/help/\(page.name)",
                isCurrent: page.name == name)
        }
        var frame = site.frame(visit, title: text.title)
        frame.crumbs = name == "index" ? [] : [PageFrame.Link("使用手册", "/help")]
        frame.helpPage = name == "index" ? nil : name
        frame.styles = ["manual.css"]
        let html = site.manual.html(name, in: frame) {
            site.pages.html(
                ManualPage(pages: links, text: text, hasPicture: folder.has), in: frame)
        }
        return site.answer(html, in: frame)
    }

    /// The names of the manual's pages, as pages of the site name them for help.
    package static var pageNames: [String] { pages.map(\.name) }

    /// In the order of the table of contents.
    private static let pages: [(name: String, bytes: [UInt8])] = [
        ("index", PackageResources.index_md), ("public", PackageResources.public_md),
        ("applicant", PackageResources.applicant_md),
        ("candidate", PackageResources.candidate_md), ("unit", PackageResources.unit_md),
        ("office", PackageResources.office_md),
        ("invigilator", PackageResources.invigilator_md),
        ("marker", PackageResources.marker_md),
        ("editor", PackageResources.editor_md), ("admin", PackageResources.admin_md),
        ("seals", PackageResources.seals_md), ("operations", PackageResources.operations_md),
        ("problems", PackageResources.problems_md),
    ]

    private static let texts = Dictionary(
        uniqueKeysWithValues: pages.map {
            ($0.name, ManualText(markdown: String(decoding: $0.bytes, as: UTF8.self)))
        })
}
