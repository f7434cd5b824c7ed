import Pages

/// What the page of a draw shows beside its steps.
extension SampleOfficePages {
    var promise: DrawCeremonyPage.Promise {
        DrawCeremonyPage.Promise(
            facts: [
                OfficeFact(term: "单题最大使用率", text: "7.14%"), OfficeFact(term: "理论下限", text: "7.10%"),
            ], overlaps: [OfficeFact(term: "第01场与第02场", text: "0.000题")], warnings: [name])
    }

    var late: DrawCeremonyPage.Late {
        DrawCeremonyPage.Late(
            people: ["R000015"], lacking: ["R000016"], mayPrepare: true, mayAdmit: true,
            typed: name)
    }

    var past: DrawCeremonyPage.Past {
        DrawCeremonyPage.Past(
            version: 1, badge: PageBadge("bad", "已作废"), time: "公告于2017年5月8日 10:30",
            sentence: name, digest: Self.digest)
    }

    /// Two rooms in which two units sit.
    var seats: DrawCeremonyPage.Show {
        let hall = SeatPicture.Hall(
            title: name, width: 90, height: 48,
            seats: (0..<6).map { place in
                let (x, y) = (2 + place % 3 * 30, 2 + place / 3 * 24)
                let unit = place % 2
                return SeatPicture.Seat(
                    x: x, y: y, textX: x + 13, textY: y + 15,
                    look: place == 5 ? "free" : place == 4 ? "earlier" : "u\(unit)",
                    label: place == 5 ? "" : "\(unit + 1)", name: name)
            }, pairs: "同单位相邻1对，无法再少")
        return DrawCeremonyPage.Show(
            seats: SeatPicture(halls: [hall], rest: "另有3个考场未画出，见座位表。"), isFresh: true)
    }

    var papers: DrawCeremonyPage.Show {
        let bars = (0..<8).map { PaperPicture.Bar(x: $0 * 80, y: 20, width: 79, height: 70) }
        return DrawCeremonyPage.Show(
            papers: PaperPicture(
                strips: [
                    PaperPicture.Strip(
                        title: name, bars: bars, bandX: 40, bandWidth: 560, target: 320,
                        low: "71.900", high: "72.100", sentence: name)
                ], exposure: PaperPicture.Exposure(bars: bars, bound: 24, sentence: name)),
            quality: [
                DrawCeremonyPage.Quality(
                    term: "预期得分最高与最低之差", designed: "0.051", realised: "1.204", meaning: name)
            ], receipt: "/exams/sample-2017-1/draws/papers/receipt")
    }
}
