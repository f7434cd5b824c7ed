import Foundation
import Vocabulary
import Web

/// This machine's clock.
struct SystemClock: ServiceClock {
    var now: Moment {
        Moment(millisecondsSince1970: Int(Date().timeIntervalSince1970 * 1000))
    }
}
