package import Documents

extension ExamListKind {
    /// The lists that belong into an archive package, by chapter.
    package static let archived: [(chapter: ArchiveChapter, kinds: [ExamListKind])] = [
        (.announcement, [.schedule]), (.registrations, [.registrations, .units]),
        (.seating, [.seats]), (.papers, [.blueprint]), (.handover, [.handover]),
        (.rooms, [.absent, .misconduct]), (.checks, [.enquiries, .challenges, .corrections]),
        (.results, [.results, .passed, .register]), (.bulletin, [.bulletin]),
    ]
}
