package import Admissions
package import Vocabulary

/// Makes the roster of a rehearsal: officers who do not exist, with names as they are common, in
/// Guangyuan's real counties and departments. Their ID numbers are valid and carry the code of the
/// city itself (510800), which no person's number has.
package struct RosterGenerator: Sendable {
    package let seed: String
    /// The day on which ages are counted.
    package let day: CalendarDate

    package init(seed: String, day: CalendarDate) {
        self.seed = seed
        self.day = day
    }

    /// So many applicants, unit by unit; the same seed gives the same people.
    package func applicants(_ count: Int) throws -> [Applicant] {
        let chance = Chance(seed, "roster")
        var serial = 0
        var numbers: Set<ResidentIDNumber> = []
        var applicants: [Applicant] = []
        for (unit, size) in UnitCatalogue.sizes(for: count) {
            for _ in 0..<size {
                serial += 1
                let isMale = chance.happens(perMille: 680)
                var number = try idNumber(serial, isMale: isMale, chance)
                while !numbers.insert(number).inserted {
                    number = try idNumber(serial, isMale: isMale, chance)
                }
                applicants.append(
                    applicant(serial, number, of: unit, total: count, chance))
            }
        }
        return applicants
    }

    private func applicant(
        _ serial: Int, _ number: ResidentIDNumber, of unit: RehearsalUnit, total: Int,
        _ chance: Chance
    ) -> Applicant {
        let family = chance.pick(PersonNames.family)
        let isMale = number.gender == .male
        let given = chance.pick(isMale ? PersonNames.maleGiven : PersonNames.femaleGiven)
        return Applicant(
            fullName: family + given, idNumber: number,
            unit: unit.code, unitName: unit.name, district: unit.district,
            department: chance.pick(["法规科", "执法大队", "监管科", "稽查科", "综合科"]),
            jobTitle: chance.pick(["科员", "副主任科员", "主任科员", "大队长", "副大队长", "专业技术人员"]),
            establishment: chance.pick([
                (EstablishmentType.civilServant, 62), (.civilServantLaw, 16),
                (.publicInstitution, 22),
            ]),
            authority: chance.pick([
                (AuthorityType.organ, 78), (.authorised, 14), (.entrusted, 8),
            ]),
            categories: [.penalty, .inspection], field: unit.field,
            education: chance.pick(["大学本科", "大学专科", "研究生"]),
            applicationType: chance.pick([(ApplicationType.first, 92), (.other, 8)]),
            subjects: ["通用法律知识"], mobile: "13\(900_000_000 + serial)",
            accommodation: accommodation(serial, of: total))
    }

    /// The city's code, a day of birth, a serial number whose parity is the gender, the check
    /// digit (GB 11643-1999).
    private func idNumber(
        _ serial: Int, isMale: Bool, _ chance: Chance
    ) throws -> ResidentIDNumber {
        let year = day.year - chance.pick(23...57)
        let birth = "\(year)\(twoDigits(chance.pick(1...12)))\(twoDigits(chance.pick(1...28)))"
        let order = 2 * (serial % 499) + (isMale ? 1 : 0)
        let body = "510800" + birth + String(1000 + order).dropFirst()
        let check = ISO7064.mod11Radix2(body.compactMap(\.wholeNumberValue))
        return try ResidentIDNumber(body + (check == 10 ? "X" : "\(check)"))
    }

    /// Few need something special; the same places in every roster of a size.
    private func accommodation(_ serial: Int, of total: Int) -> Accommodation? {
        guard total >= 200 else { return nil }
        if serial <= 3 * 211, serial % 211 == 100 { return Accommodation(chinese: "轮椅座位") }
        if serial <= 3 * 307, serial % 307 == 150 { return Accommodation(chinese: "延长30分钟") }
        return nil
    }
}
