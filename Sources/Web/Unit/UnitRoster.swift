import Access
import Admissions
import Exchange
import Office
import Pages
import Programme
import Seals
import Vocabulary

/// A unit registers its people by a roster: a trial first, which changes nothing; then all of them
/// in one act, or nobody.
struct UnitRoster: Sendable {
    let desk: ReviewDesk
    let unit: UnitCode

    init(_ desk: ReviewDesk) throws(Refusal) {
        self.desk = desk
        unit = try ReviewDesk.unit(of: desk.visit)
    }

    func show() throws -> Answer { try answer(nil, status: 200) }

    /// The unit's people who may take the re-sit and have not registered, with the forms of then.
    ///
    /// - Throws: `resit.none`.
    func reSitRoster() throws -> Answer {
        let people = try desk.office.reSitRoster(at: desk.visit.now, unit: unit)
        do {
            return .workbook(
                try RosterWriter().xlsx(people.map(\.applicant)), name: "补考花名册.xlsx")
        } catch {
            throw Fault("writing the roster of a re-sit", cause: error.cause)
        }
    }

    /// The empty roster; the unit's own code need not be filled in.
    func template() throws -> Answer {
        .workbook(
            try RosterTemplate(omitting: [.unitCode]).xlsx(), name: "花名册（空白）.xlsx")
    }

    /// Reads the file, keeps it for the second step, and shows what would happen.
    func tryOut() async throws -> Answer {
        try desk.calendar.checkRegistration(at: desk.visit.now)
        guard let file = try desk.visit.form().file("roster") else {
            throw Refusal("request.no-file", "请选择花名册文件。", "no file was chosen")
        }
        let reading = try await read(file.bytes, named: file.name)
        let digest = HashAlgorithm.sm3.hexadecimalDigest(file.bytes)
        if reading.isUsable {
            try desk.office.records.write {
                try $0.store(
                    FileRecord(
                        digest: digest, mediaType: "application/octet-stream",
                        bytes: file.bytes, storedAt: desk.visit.now))
            }
        }
        return try answer(
            trial(reading, file: file.name, digest: digest),
            status: reading.isUsable ? 200 : 422)
    }

    /// Registers everybody on the file that the trial has kept.
    ///
    /// - Throws: `file.unknown`; as `ExamOffice.registerRoster`.
    func register() async throws -> Answer {
        let form = try desk.visit.form()
        let digest = form["digest"]
        guard let file = try desk.office.records.read({ try $0.file(digest) }) else {
            throw Refusal(
                "file.unknown", "没有找到上传的文件，请重新上传。", "the file of the trial is gone")
        }
        let name = form["file"].isEmpty ? "花名册" : form["file"]
        let reading = try await read(file.bytes, named: name)
        let needsWord = desk.programme.admission.requiresDeclaration
        guard reading.isUsable, !needsWord || form["declaration"] == "yes" else {
            let problem = reading.isUsable ? "请先勾选承诺，再确认导入。" : nil
            return try answer(
                trial(reading, file: name, digest: digest, problem: problem), status: 422)
        }
        let count = reading.entries.count
        try desk.office.registerRoster(reading.entries, try desk.visit.act(desk.key(form)))
        return .redirect(
            "\(desk.base)?state=\(StateGroup.waitingUnit.rawValue)",
            flash: "已导入\(count)人，报名已提交，等待单位审查。")
    }

    private func read(
        _ bytes: [UInt8], named name: String
    ) async throws -> UnitRosterReading {
        let declaration = try declaration()
        return try await desk.site.heavy {
            try UnitRosterReading(
                bytes, file: name, unit: unit, declaration: declaration, desk: desk)
        }
    }

    /// The unit gives its word for its people.
    private func declaration() throws -> Declaration? {
        guard desk.programme.admission.requiresDeclaration else { return nil }
        return Declaration(
            textVersion: desk.programme.declarationVersion, acceptedAt: desk.visit.now,
            account: try desk.visit.account.id)
    }

    private func trial(
        _ reading: UnitRosterReading, file: String, digest: String, problem: String? = nil
    ) -> UnitRosterPage.Trial {
        let errors = reading.findings.count { $0.severity == .error }
        let needsWord = desk.programme.admission.requiresDeclaration
        return UnitRosterPage.Trial(
            file: file, digest: digest, errorCount: errors,
            warningCount: reading.findings.count - errors,
            findings: reading.findings.map(UnitRosterPage.Finding.init),
            people: reading.entries.map(UnitRosterPage.Person.init),
            isUsable: reading.isUsable,
            declaration: needsWord
                ? desk.programme.filled(desk.programme.texts.declaration) : nil,
            key: desk.site.actKey(), problem: problem)
    }

    private func answer(_ trial: UnitRosterPage.Trial?, status: Int) throws -> Answer {
        let page = UnitRosterPage(
            exam: desk.programme.title, unit: desk.unitName, base: desk.base,
            deadlines: desk.deadlines, obstacle: obstacle, hints: hints, trial: trial,
            reSits: try reSits)
        return desk.html(page, title: "导入花名册", crumbs: desk.crumbs(), status: status)
    }

    private var reSits: [UnitRosterPage.ReSit] {
        get throws {
            guard desk.programme.reSit != nil else { return [] }
            let list = try desk.office.reSitList(at: desk.visit.now, unit: unit)
            return list.lines.map { UnitRosterPage.ReSit($0, list) }
        }
    }

    private var obstacle: String? {
        do throws(Refusal) {
            try desk.calendar.checkRegistration(at: desk.visit.now)
            return nil
        } catch {
            return "\(error.message.chinese)，现在不能导入花名册。"
        }
    }

    private var hints: [String] {
        desk.programme.admission.photo == nil
            ? [] : ["本考试要求上传照片，花名册不含照片：请由本人登录系统报名。"]
    }
}

extension UnitRosterPage.ReSit {
    fileprivate init(_ line: ReSitList.Line, _ list: ReSitList) {
        self.init(
            name: line.applicant.fullName, earlier: line.earlierResult,
            standing: line.standingWord,
            badge: line.hasRegistered ? "good" : line.isWaiting ? "wait" : "off",
            note: line.note,
            registration: line.registration?.state.chinese ?? "未报名",
            outcome: line.outcomeText, counting: list.counting(line))
    }
}

extension ExamProgramme {
    /// Which text of the declaration was shown: the beginning of its digest.
    var declarationVersion: String {
        String(
            HashAlgorithm.sm3.hexadecimalDigest(Array(filled(texts.declaration).utf8))
                .prefix(16))
    }
}
