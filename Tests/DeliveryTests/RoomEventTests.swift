import Delivery
import Testing
import Vocabulary

@Suite("The log of a room") struct RoomEventTests {
    static let events: [RoomEvent] = [
        .checkedIn("R1"), .checkInUndone("R1"),
        .signedIn("R1", terminal: "t1", workstation: 12), .confirmed("R1", terminal: "t1"),
        .allowed("R1", terminal: "t1"), .refused("R1", terminal: "t1"),
        .signedOut("R1", terminal: "t1"), .released,
        .message(to: nil, text: "还有\"15\"分钟\n"), .message(to: "R1", text: "请举手"),
        .incident(.power, nil, text: "停电"), .incident(.illness, "R1", text: "头晕"),
        .interrupted("R1", .machine, since: minute(20, second: 7), text: "黑屏"),
        .moveArranged("R1", workstation: 30),
        .resumed("R1", workstation: 30, seconds: 361, by: "主考 钱"),
        .extended(["R1", "R2"], seconds: 60, reason: "断电", by: "主考"),
        .misconduct("R1", sampleMisconduct), .absent(["R3", "R4"]), .absent([]),
        .ticked(.rules), .lateSavesDecided("R1", decision: "不计入"), .closed,
        .clockMoved(milliseconds: -7_200_000),
        .serviceAway(from: minute(20, second: 7), isMeasured: false),
        .signed(["赵", "钱"]),
    ]

    @Test("An event is read back as it was written", arguments: events)
    func roundTrip(_ event: RoomEvent) throws {
        let text = event.json.canonical
        #expect(RoomEvent(json: try JSON(parsing: text)) == event)
    }

    @Test(
        "What is no event is not read as one",
        arguments: [
            "{}", "[]", #"{"kind":"unknown"}"#, #"{"kind":"checkedIn"}"#,
            #"{"kind":"checkedIn","person":""}"#, #"{"kind":"signedIn","person":"R1"}"#,
            #"{"kind":"incident","incident":"fire","text":""}"#, #"{"kind":"ticked","check":"x"}"#,
            #"{"kind":"misconduct","person":"R1","misconduct":"x","text":"","signed":true}"#,
            #"{"kind":"interrupted","person":"R1","incident":"power","text":""}"#,
            #"{"kind":"resumed","person":"R1","workstation":1}"#,
            #"{"kind":"extended","people":["R1"],"seconds":1}"#, #"{"kind":"clockMoved"}"#,
            #"{"kind":"serviceAway","from":1}"#, #"{"kind":"serviceAway","measured":true}"#,
        ])
    func malformed(_ text: String) throws {
        #expect(RoomEvent(json: try JSON(parsing: Array(text.utf8))) == nil)
    }

    @Test func `the fixed vocabularies have words, and misconduct a basis`() {
        #expect(IncidentKind.allCases.allSatisfy { !$0.chinese.isEmpty })
        #expect(Set(RoomCheck.allCases.map(\.chinese)).count == RoomCheck.allCases.count)
        for kind in MisconductKind.allCases { #expect(kind.basis.hasPrefix("《")) }
        #expect(!MisconductKind.belongings.endsAttempt)
        #expect(MisconductKind.impersonation.endsAttempt)
    }
}

let sampleMisconduct = MisconductRecord(
    kind: .phone, text: "查看手机", evidence: "W-1", witnesses: ["赵", "钱"], isSigned: false)
