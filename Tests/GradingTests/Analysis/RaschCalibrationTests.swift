import Foundation
import Grading
import Support
import Testing
import Vocabulary

@Suite("Rasch calibration")
struct RaschCalibrationTests {
    /// LSAT 6 by marginal maximum likelihood. Rizopoulos (2006, J. Stat. Softw. 17:5, `rasch` of
    /// ltm) prints the difficulties over the common slope 0.755: -3.615, -1.322, -0.318, -1.730,
    /// -2.780, log-likelihood -2466.938; Thissen (1982) has the same model. Errors and more digits
    /// by scipy (81-point Gauss–Hermite, Hessian by differences).
    @Test("LSAT section 6")
    func lsat() throws {
        let calibration = RaschCalibration(RaschData([("LSAT", .lsat6)]))
        #expect(calibration.hasConverged && calibration.passes < 200)
        let group = try #require(calibration.groups.first)
        #expect(abs(group.deviation - 0.755_135) < 2e-4)
        #expect(group.mean == 0 && group.n == 1000)
        #expect(abs(calibration.logLikelihood + 2466.937_600) < 1e-3)
        let published = [-3.615, -1.322, -0.318, -1.730, -2.780]
        let own = [-2.730_014, -0.998_606, -0.239_854, -1.306_451, -2.099_404]
        let errors = [0.130_441, 0.079_177, 0.071_775, 0.084_638, 0.105_445]
        try #require(calibration.items.count == 5)
        for (index, item) in calibration.items.enumerated() {
            #expect(abs(item.difficulty / group.deviation - published[index]) < 1e-3)
            #expect(abs(item.difficulty - own[index]) < 1e-4)
            #expect(abs(item.error - errors[index]) < 2e-3, "\(item.error)")
            #expect((0.8...1.2).contains(item.infit) && (0.8...1.2).contains(item.outfit))
        }
    }

    /// Andersen's conditional estimates differ from these by the mean of all difficulties, which a
    /// conditional likelihood sets to 0: -1.256, 0.475, 1.235, 0.168, -0.622 (as eRm and others
    /// print them; Andersen 1973, Brit. J. Math. Stat. Psych. 26, 31–44).
    @Test("LSAT section 6 against conditional estimates")
    func conditional() {
        let items = RaschCalibration(RaschData([("LSAT", .lsat6)])).items
        let mean = items.reduce(0) { $0 + $1.difficulty } / Double(items.count)
        let published = [-1.256, 0.475, 1.235, 0.168, -0.622]
        for (item, value) in zip(items, published) {
            #expect(abs(item.difficulty - mean - value) < 0.005)
        }
    }

    @Test("difficulties of papers that differ are found again", arguments: [11, 12])
    func recovery(seed: UInt64) throws {
        let exam = SimulatedExam(seed: seed, people: 400, items: 60, paper: 30)
        let calibration = RaschCalibration(RaschData([("", exam.matrix())]))
        #expect(calibration.hasConverged)
        try #require(calibration.items.count == 60 && calibration.extremes.isEmpty)
        var (squares, inside) = (0.0, 0)
        for (item, truth) in zip(calibration.items, exam.difficulties) {
            let z = (item.difficulty - truth) / item.error
            squares += z * z
            inside += abs(z) < 1.96 ? 1 : 0
        }
        // Errors are as large as they are said to be.
        #expect((0.6...1.5).contains(squares / 60), "\(squares / 60)")
        #expect(inside >= 52)
        #expect(abs(calibration.groups[0].deviation - 1) < 0.15)
        let misfits = calibration.items.count(where: \.isMisfit)
        #expect(misfits < 12)
        let reliability = try #require(calibration.reliability)
        #expect((0.75...0.92).contains(reliability))
    }

    @Test("a stronger sitting is linked by the items in common")
    func linking() throws {
        let first = SimulatedExam(seed: 21, people: 250, items: 40, paper: 30)
        let second = SimulatedExam(seed: 22, people: 250, items: 40, paper: 30, mean: 1)
        let calibration = RaschCalibration(
            RaschData([("1", first.matrix()), ("2", second.matrix(from: 5000))]))
        #expect(calibration.groups[0].mean == 0)
        #expect(abs(calibration.groups[1].mean - 1) < 0.25)
        #expect(calibration.abilities.count == 500)
        // A stronger group is no drift: of 40 items hardly one by chance.
        let drift = DifficultyDrift(calibration)
        #expect(drift.rows.count == 40)
        #expect(drift.rows.count(where: \.isNotable) <= 1)
    }

    @Test("sittings without a common item have scales of their own, and no drift")
    func unlinked() throws {
        let exam = SimulatedExam(seed: 71, people: 240, items: 20, paper: 20)
        let whole = exam.matrix()
        let parts = [0, 1].map { half in
            ResponseMatrix(
                columns: (0..<10).map { whole.columns[half * 10 + $0] },
                rows: whole.rows.enumerated().filter { $0.offset % 2 == half }.map { _, row in
                    ResponseMatrix.Row(
                        sheet: row.sheet,
                        cells: row.cells.filter { $0.column / 10 == half }.map {
                            ResponseMatrix.Cell(
                                column: $0.column - half * 10, credit: $0.credit,
                                answer: $0.answer)
                        })
                })
        }
        let calibration = RaschCalibration(RaschData([("1", parts[0]), ("2", parts[1])]))
        #expect(calibration.hasConverged && calibration.unlinked == 2)
        #expect(calibration.groups.map(\.mean) == [0, 0])
        #expect(DifficultyDrift(calibration).rows.isEmpty)
        for (item, truth) in zip(calibration.items, exam.difficulties) {
            #expect(abs(item.difficulty - truth) < 1)
        }
    }

    @Test("held difficulties are held, and the scale is theirs")
    func anchors() throws {
        let exam = SimulatedExam(seed: 31, people: 300, items: 20, paper: 20)
        let held = Dictionary(
            uniqueKeysWithValues: (0..<10).map {
                (ItemID.numbered($0), exam.difficulties[$0] + 2)
            })
        let calibration = RaschCalibration(RaschData([("", exam.matrix())]), anchors: held)
        for item in calibration.items.prefix(10) {
            #expect(item.isAnchor && item.error == 0 && item.difficulty == held[item.item])
        }
        #expect(abs(calibration.groups[0].mean - 2) < 0.3)
        let free = calibration.items.dropFirst(10)
        for (item, truth) in zip(free, exam.difficulties.dropFirst(10)) {
            #expect(abs(item.difficulty - truth - 2) < 0.7)
        }
    }

    @Test("an item that all had right has no difficulty, and disturbs nothing")
    func extremes() throws {
        let exam = SimulatedExam(seed: 41, people: 120, items: 15, paper: 15)
        var easy = exam
        for person in easy.answers.indices { easy.answers[person][4] = 1 }
        let calibration = RaschCalibration(RaschData([("", easy.matrix())]))
        #expect(calibration.extremes == [.numbered(4)] && calibration.items.count == 14)
        #expect(calibration.hasConverged && calibration[.numbered(4)] == nil)
    }

    @Test("the last bit does not depend on the order of people")
    func order() {
        let exam = SimulatedExam(seed: 51, people: 80, items: 20, paper: 10)
        let matrix = exam.matrix()
        var seeded = Seeded(seed: 5)
        let turned = ResponseMatrix(columns: matrix.columns, rows: seeded.permuted(matrix.rows))
        let one = RaschCalibration(RaschData([("", matrix)]))
        let two = RaschCalibration(RaschData([("", turned)]))
        #expect(one.items == two.items && one.abilities == two.abilities)
    }

    @Test("a leaked item stands first in the drift, a spoiled one is named harder")
    func leak() throws {
        let first = SimulatedExam(seed: 61, people: 250, items: 40, paper: 30)
        var second = SimulatedExam(seed: 62, people: 250, items: 40, paper: 30)
        // Everybody in the second sitting knows a hard item; an easy one is misprinted.
        for person in second.answers.indices {
            if second.answers[person][35] != 0 { second.answers[person][35] = 1 }
            if second.answers[person][3] != 0, person % 3 > 0 { second.answers[person][3] = 2 }
        }
        let drift = DifficultyDrift(
            RaschCalibration(
                RaschData([("1", first.matrix()), ("2", second.matrix(from: 5000))])))
        let top = try #require(drift.rows.first)
        #expect(top.item == .numbered(35) && top.isLeakSuspect && top.easier > 1)
        #expect(top.rightBefore < top.takersBefore && top.right == top.takers)
        let spoiled = try #require(drift.rows.first { $0.item == .numbered(3) })
        #expect(spoiled.isNotable && !spoiled.isLeakSuspect && spoiled.easier < 0)
        #expect(drift.rows.count(where: \.isNotable) <= 3)
    }
}
