package import Vocabulary

/// A statute in one version, by name.
package struct StatuteEdition: Hashable, Sendable {
    package let title: StatuteID
    /// The day on which this version was adopted.
    package let version: CalendarDate

    package init(_ title: StatuteID, _ version: CalendarDate) {
        self.title = title
        self.version = version
    }
}
