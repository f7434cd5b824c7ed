/// A candidate at a terminal, as a state machine: signed in with a cookie, so many answers given,
/// so many acknowledged, handed in.
struct LoadTerminal {
    var cookie = ""
    var ack = AckBook.Entry()
    /// Whether it waits for an answer: a terminal asks one thing at a time.
    var isBusy = false
    /// When it has meant to ask again while it was still waiting.
    var due: [LoadJob] = []
}
