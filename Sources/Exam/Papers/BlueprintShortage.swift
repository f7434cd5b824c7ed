import Bank
import Vocabulary

/// Which cells of a blueprint the bank cannot fill, and how many items each lacks.
struct BlueprintShortage {
    let input: PaperInput

    /// - Throws: `Refusal` `papers.bank-too-small` with a finding for each cell that lacks items.
    func check() throws(Refusal) {
        let findings = types() + statutes() + bands()
        guard findings.isEmpty else {
            throw Refusal(
                "papers.bank-too-small", "题库不能满足组卷蓝图，缺口如下：",
                "the bank cannot fill the blueprint; these cells fall short:", findings: findings)
        }
    }

    private func types() -> [Finding] {
        input.blueprint.sections.compactMap { section in
            let have = input.pool.count { $0.type == section.type }
            return shortage(
                of: section.type.chinese, section.type.rawValue, need: section.count, have: have)
        }
    }

    private func statutes() -> [Finding] {
        input.blueprint.statutes.sorted { $0.key < $1.key }.compactMap { statute, quantity in
            shortage(
                of: "《\(statute)》", statute.text, need: quantity.least,
                have: usable { $0.statute == statute })
        }
    }

    private func bands() -> [Finding] {
        input.blueprint.bands.sorted { $0.key.rawValue < $1.key.rawValue }
            .compactMap { band, quantity in
                shortage(
                    of: "难度\(band.chinese)", band.rawValue, need: quantity.least,
                    have: usable { $0.band == band })
            }
    }

    /// How many items of a kind one paper can hold at most, given the sizes of its sections.
    private func usable(_ isMeant: (PaperInput.PoolItem) -> Bool) -> Int {
        input.blueprint.sections.reduce(0) { sum, section in
            sum + min(section.count, input.pool.count { $0.type == section.type && isMeant($0) })
        }
    }

    private func shortage(
        of chinese: String, _ english: String, need: Int, have: Int
    ) -> Finding? {
        guard have < need else { return nil }
        return Finding(
            "blueprint.cell", "\(chinese)：需要\(need)题，题库可用\(have)题，缺\(need - have)题。",
            "\(english): \(need) needed, \(have) usable, \(need - have) lacking")
    }
}
