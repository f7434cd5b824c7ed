/// What changes by itself on the page of a room: the map, who needs attention, the counts. Sent as
/// a piece of HTML whenever something has happened, and every few seconds.
package struct RoomLive: Hashable, Sendable {
    /// A figure with its word, such as 应考 30.
    package struct Figure: Hashable, Sendable {
        package let word: String
        package let value: String

        package init(_ word: String, _ value: Int) {
            self.word = word
            self.value = String(value)
        }
    }

    /// One row of machines, the front row first.
    package struct Row: Hashable, Sendable {
        package let seats: [Seat]

        package init(seats: [Seat]) { self.seats = seats }
    }

    /// One machine.
    package struct Seat: Hashable, Sendable {
        /// Empty for a place without a machine.
        package let number: String
        /// The stable name of the standing; `spare`, `broken`, `free` or `none`.
        package let standing: String
        package let sign: String
        package let word: String
        /// Who sits there; nil for nobody.
        package let name: String?
        /// Such as 63/80; nil before the start.
        package let answered: String?
        /// Such as 保存 2 秒前; nil when nothing was saved yet.
        package let saved: String?
        /// Such as 在 12 号机; nil at the own seat.
        package let elsewhere: String?
        /// The candidate's page; nil for nobody.
        package let href: String?

        package init(
            number: String, standing: String, sign: String, word: String, name: String? = nil,
            answered: String? = nil, saved: String? = nil, elsewhere: String? = nil,
            href: String? = nil
        ) {
            self.number = number
            self.standing = standing
            self.sign = sign
            self.word = word
            self.name = name
            self.answered = answered
            self.saved = saved
            self.elsewhere = elsewhere
            self.href = href
        }
    }

    /// Somebody who needs the invigilator.
    package struct Attention: Hashable, Sendable {
        package let seat: String
        package let name: String
        package let standing: String
        package let sign: String
        package let word: String
        /// What is known and what can be done.
        package let detail: String
        package let href: String

        package init(
            seat: String, name: String, standing: String, sign: String, word: String,
            detail: String, href: String
        ) {
            self.seat = seat
            self.name = name
            self.standing = standing
            self.sign = sign
            self.word = word
            self.detail = detail
            self.href = href
        }
    }

    /// Something that was noted, with its time.
    package struct Note: Hashable, Sendable {
        package let time: String
        package let text: String

        package init(time: String, text: String) {
            self.time = time
            self.text = text
        }
    }

    package let state: RoomBadge
    /// The server's clock when this was made.
    package let clock: String
    /// Such as 计划 09:00 开考 or 10:30 结束，剩余 01:12:45.
    package let time: String
    package let figures: [Figure]
    package let rows: [Row]
    package let attention: [Attention]
    /// Incidents of the room; they cannot be filtered away.
    package let incidents: [Note]
    package let messages: [Note]

    package init(
        state: RoomBadge, clock: String, time: String, figures: [Figure], rows: [Row],
        attention: [Attention], incidents: [Note], messages: [Note]
    ) {
        self.state = state
        self.clock = clock
        self.time = time
        self.figures = figures
        self.rows = rows
        self.attention = attention
        self.incidents = incidents
        self.messages = messages
    }
}

extension PageRenderer {
    /// The live part of a room's page by itself.
    package func html(_ live: RoomLive) -> String { render(live, .roomLive) }
}
