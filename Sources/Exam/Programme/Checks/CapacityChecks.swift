import Seating

extension ExamProgramme {
    /// All who are expected find a seat.
    func capacityChecks() -> [ProgrammeFinding] {
        guard (0...99).contains(seating.sparePercent) else {
            return [
                ProgrammeFinding(
                    "seating.spare", about: ["seating.sparePercent"],
                    "备用机比例为\(seating.sparePercent)%,应为0至99。",
                    "the share of spare machines is \(seating.sparePercent) %, not 0 to 99")
            ]
        }
        guard capacity < expectedCandidates else { return [] }
        return [
            ProgrammeFinding(
                "capacity.short",
                about: ["expectedCandidates", "sites", "sessions", "seating.sparePercent"],
                "预计\(expectedCandidates)人，座位只有\(capacity)个"
                    + "（每场\(seatsPerSession)×\(sessions.count)场）。",
                "\(expectedCandidates) candidates are expected, but there are \(capacity) seats "
                    + "(\(seatsPerSession) in each of \(sessions.count) sessions)")
        ]
    }
}
