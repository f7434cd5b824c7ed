import Admissions
import Testing
import Vocabulary

@Suite struct TicketTests {
    @Test(
        arguments: [
            (.locked, People.applicant, "2017-11-03 08:59", "ticket.window-not-open"),
            (.locked, People.applicant, "2017-11-10 08:00", "ticket.window-closed"),
            (.locked, People.unit, "2017-11-10 08:00", "ticket.window-closed"),
            (.locked, People.stranger, "2017-11-03 09:00", "ticket.not-yours"),
            (.locked, People.otherUnit, "2017-11-03 09:00", "ticket.not-yours"),
            (.locked, People.auditor, "2017-11-03 09:00", "ticket.not-yours"),
            (.approved, People.applicant, "2017-11-03 09:00", "ticket.not-locked"),
            (.annulled, People.applicant, "2017-11-03 09:00", "ticket.not-locked"),
            (.approved, People.office, "2017-11-03 09:00", "ticket.not-locked"),
            (.locked, People.applicant, "2017-11-03 09:00", nil),
            (.locked, People.applicant, "2017-11-10 07:59", nil),
            (.locked, People.unit, "2017-11-05 09:00", nil),
            (.locked, People.office, "2017-11-10 08:30", nil),
            (.locked, People.system, "2017-10-20 08:30", nil),
        ] as [(RegistrationState, Actor, String, String?)])
    func `tickets are printed by their people, in the window`(
        state: RegistrationState, actor: Actor, time: String, code: String?
    ) throws {
        let window = TicketWindow(try Samples.calendar())
        let registration = try Samples.registration(state)
        let moment = try Samples.moment(time)
        let refusal = refusal { () throws(Refusal) in
            try window.check(registration, for: actor, at: moment)
        }
        #expect(refusal?.code == code)
    }

    private func ticket(
        seat: TicketPlace.Seat?, accommodation: Accommodation? = nil
    ) throws -> AdmissionTicket {
        let applicant = try Samples.applicant(sequence: 2, accommodation: accommodation)
        return AdmissionTicket(
            title: "某市2017年第一期行政执法资格考试", candidateNumber: "171030204123",
            holder: TicketHolder(applicant),
            place: TicketPlace(
                site: "某市委党校", address: "某路1号", session: "第02场", seat: seat),
            times: TicketTimes(
                start: try Samples.moment("2017-11-10 09:00"),
                rules: DeliveryRules(
                    minutes: 90, lateLimitMinutes: 30, earliestHandInMinutes: 60,
                    graceSeconds: 30),
                extraMinutes: accommodation?.extraMinutes ?? 0),
            notes: ["凭准考证和身份证入场"], organiser: "某市人民政府法制办公室",
            print: TicketPrint(number: 1, at: try Samples.moment("2017-11-03 09:00")))
    }

    @Test func `a ticket has the masked number only`() throws {
        let ticket = try ticket(seat: nil)
        #expect(ticket.holder.maskedIDNumber == "510***********002X")
        var text = ""
        dump(ticket, to: &text)
        #expect(!text.contains("19900101"))
    }

    @Test func `the times follow from the start and the exam's rules`() throws {
        let times = try ticket(seat: nil).times
        #expect(times.chinese == "2017年11月10日 09:00–10:30")
        #expect(times.latestEntry.clock == "09:30")
        #expect(times.earliestHandIn.clock == "10:00")
    }

    @Test func `extra time moves the end and is named`() throws {
        let ticket = try ticket(seat: nil, accommodation: Accommodation([.extraTime(minutes: 30)]))
        #expect(ticket.times.end.clock == "11:00")
        #expect(ticket.times.latestEntry.clock == "09:30")
        #expect(ticket.holder.accommodation == "延长30分钟")
    }

    @Test func `a seat is printed, or told at the door`() throws {
        let seated = try ticket(seat: TicketPlace.Seat(room: "04考场", number: 7))
        #expect(seated.place.seatText == "04考场 07座")
        #expect(try ticket(seat: nil).place.seatText == "入场签到时公布")
    }
}
