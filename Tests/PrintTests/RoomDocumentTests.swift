import Foundation
import Print
import Testing

@Suite("What is posted and signed in a room")
struct RoomDocumentTests {
    private func pdf(_ document: some Printout) throws -> [UInt8] {
        try Printer().pdf(of: [document], PrintSamples.properties)
    }

    @Test("Door list of thirty: seats, numbers, names, units; no ID numbers")
    func doorList() throws {
        let bytes = try pdf(DoorList(try PrintSamples.room(people: 30)))
        try expectGolden(bytes, "door-list")
        #expect(try !Rendered(bytes).text().contains("510*"))
    }

    @Test("Door list of a room with one person")
    func alone() throws {
        try expectGolden(
            try pdf(DoorList(try PrintSamples.room(people: 1, names: ["𬭩鿍"]))),
            "door-list-one")
    }

    @Test("Desk labels, ten on a sheet")
    func labels() throws {
        let bytes = try pdf(DeskLabels(try PrintSamples.room(people: 12)))
        try expectGolden(bytes, "desk-labels", pages: 1)
        #expect(try Rendered(bytes).pages(dpi: 20).count == 2)
    }

    @Test("Sign-in sheet with photos: the head stands on every sheet, the order is the door's")
    func attendance() throws {
        let bytes = try pdf(AttendanceSheet(try PrintSamples.room(people: 30, photos: true)))
        try expectGolden(bytes, "attendance", pages: 1)
        let rendered = try Rendered(bytes)
        let pages = try rendered.pages(dpi: 20).count
        let text = try rendered.text()
        #expect(text.components(separatedBy: "准考证号").count - 1 == pages)
        let foot = try Regex("第 ?1 ?页\\s+共 ?\(pages) ?页")
        #expect(text.contains(foot))
    }

    @Test("Sign-in sheet without photos")
    func attendancePlain() throws {
        try expectGolden(
            try pdf(AttendanceSheet(try PrintSamples.room(people: 30))), "attendance-plain",
            pages: 1)
    }

    @Test("Seat map with spare, broken and accessible machines")
    func seatMap() throws {
        try expectGolden(try pdf(SeatMap(try PrintSamples.room(people: 30))), "seat-map")
    }

    @Test("Seat map of the largest room: a hundred machines")
    func largest() throws {
        try expectGolden(
            try pdf(SeatMap(try PrintSamples.room(people: 90, columns: 10, rows: 10))),
            "seat-map-largest")
    }

    @Test("Spare machines")
    func spare() throws {
        try expectGolden(
            try pdf(SpareMachines(try PrintSamples.room(people: 30))), "spare-machines")
    }

    @Test("The record before the session, as a form")
    func form() throws {
        try expectGolden(
            try pdf(
                RoomReportSheet(PrintSamples.report(isClosed: false), subject: "第02场 第04考场")),
            "room-report-form")
    }

    @Test("The record of a session that is over")
    func report() throws {
        try expectGolden(
            try pdf(
                RoomReportSheet(PrintSamples.report(isClosed: true), subject: "第02场 第04考场")),
            "room-report")
    }
}
