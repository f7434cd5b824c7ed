import Vocabulary

/// Days and moments in stored documents: a day as `2017-11-10`, a moment as milliseconds.
extension KeyedEncodingContainer {
    mutating func encode(_ date: CalendarDate, forKey key: Key) throws {
        try encode(date.description, forKey: key)
    }

    mutating func encode(_ moment: Moment, forKey key: Key) throws {
        try encode(moment.millisecondsSince1970, forKey: key)
    }
}

extension KeyedDecodingContainer {
    func decode(_: CalendarDate.Type, forKey key: Key) throws -> CalendarDate {
        guard let date = CalendarDate(iso: try decode(String.self, forKey: key)) else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "not a date such as 2017-11-10")
        }
        return date
    }

    func decode(_: Moment.Type, forKey key: Key) throws -> Moment {
        Moment(millisecondsSince1970: try decode(Int.self, forKey: key))
    }
}
