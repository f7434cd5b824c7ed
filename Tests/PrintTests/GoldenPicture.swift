import Foundation
import Testing

/// The folder of the golden pictures.
let goldenFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden/print").path

/// Compares the pages of a document, at 60 dpi, with the pictures in `Tests/Golden/print`, and its
/// words with the text beside them: the pictures hold the layout, the text every character.
///
/// With `RECORD_GOLDEN=1` they are written anew and the test fails; look at each before it is
/// committed. `KEEP_PRINTS=DIR` leaves the PDF there.
///
/// - Parameter pages: how many pages are compared; the document may have more.
func expectGolden(
    _ pdf: [UInt8], _ name: String, pages: Int = 3,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let rendered = try Rendered(pdf)
    let files = try rendered.pages(dpi: 60)
    let text = try rendered.text()
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["KEEP_PRINTS"] {
        try Data(pdf).write(to: URL(filePath: "\(folder)/\(name).pdf"))
    }
    let stem = "\(goldenFolder)/\(name)"
    if environment["RECORD_GOLDEN"] == "1" {
        for (index, file) in files.prefix(pages).enumerated() {
            GreyPicture(file)?.write(to: "\(stem)-\(index + 1).png")
        }
        try Data(text.utf8).write(to: URL(filePath: "\(stem).txt"))
        Issue.record("recorded \(name): \(files.count) pages", sourceLocation: sourceLocation)
        return
    }
    #expect(
        try String(contentsOfFile: "\(stem).txt", encoding: .utf8) == text,
        "the words of \(name) differ (RECORD_GOLDEN=1 records anew)",
        sourceLocation: sourceLocation)
    for (index, file) in files.prefix(pages).enumerated() {
        let golden = try #require(
            GreyPicture("\(stem)-\(index + 1).png"), "no golden picture of \(name)")
        let now = try #require(GreyPicture(file))
        let difference = now.difference(from: golden)
        #expect(
            difference <= 1_000,
            "page \(index + 1) of \(name): \(difference) of a million pixels differ",
            sourceLocation: sourceLocation)
    }
}
