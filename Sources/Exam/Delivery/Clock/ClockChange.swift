package import Vocabulary

/// Something about the time that people must be told.
package enum ClockChange: Hashable, Sendable {
    /// The wall clock was moved by so many milliseconds while people answered; the service's time
    /// went on as before.
    case held(milliseconds: Int)
    /// The service took the wall clock over, which stood so many milliseconds off; nobody was
    /// answering.
    case taken(milliseconds: Int)
    /// The service was away while people answered: from its last recorded moment until now.
    /// Without `isMeasured` the machine was switched off as well, and the length is known from
    /// the wall clock only.
    case away(from: Moment, until: Moment, isMeasured: Bool)
}
