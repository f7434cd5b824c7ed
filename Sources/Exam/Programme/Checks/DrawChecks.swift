extension ExamProgramme {
    /// Somebody besides the office contributes to the seed, and each once (DESIGN 4.1).
    func drawChecks() -> [ProgrammeFinding] {
        doubles(of: draw.witnesses, in: "draw.witnesses")
            + doubles(of: draw.externalSources, in: "draw.externalSources") + contributors()
    }

    private func contributors() -> [ProgrammeFinding] {
        guard draw.witnesses.isEmpty, draw.externalSources.isEmpty else { return [] }
        return [
            ProgrammeFinding(
                "draw.contributors", about: ["draw.witnesses", "draw.externalSources"],
                "抽签既无见证人又无公开来源，办公室可自行决定结果。",
                "without witness and public source the office alone decides the draw")
        ]
    }

    private func doubles(of names: [String], in path: String) -> [ProgrammeFinding] {
        var seen: Set<String> = []
        return names.enumerated().compactMap { index, name in
            guard !seen.insert(name).inserted else { return nil }
            return ProgrammeFinding(
                "draw.double", about: ["\(path)[\(index)]", path], "“\(name)”重复。",
                "`\(name)` is named twice")
        }
    }
}
