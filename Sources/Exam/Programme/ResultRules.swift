/// What follows the publication of the results.
package struct ResultRules: Hashable, Sendable {
    /// Whether the answer to a request for a check of a result waits until a second person has
    /// confirmed it (practice 2.16: two people do it).
    package var confirmsEnquiries: Bool
    /// Whether candidates may read the items of their own paper, with key and marks, once requests
    /// and objections are closed. Items are kept secret (practice 4.5), so that an exam has to say
    /// so: whoever has read them takes them out of the bank for everybody.
    package var showsItems: Bool

    package init(confirmsEnquiries: Bool = true, showsItems: Bool = false) {
        self.confirmsEnquiries = confirmsEnquiries
        self.showsItems = showsItems
    }
}
