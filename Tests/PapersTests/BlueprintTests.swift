import Bank
import Papers
import Testing
import Vocabulary

@Suite("The blueprint")
struct BlueprintTests {
    @Test(
        "how far a number of items is outside",
        arguments: [
            (Blueprint.Quantity(exactly: 5), 3, 2), (Blueprint.Quantity(exactly: 5), 5, 0),
            (Blueprint.Quantity(exactly: 5), 9, 4), (Blueprint.Quantity(least: 2, most: 4), 1, 1),
            (Blueprint.Quantity(least: 2, most: 4), 2, 0),
            (Blueprint.Quantity(least: 2, most: 4), 4, 0),
            (Blueprint.Quantity(least: 2, most: 4), 5, 1),
            (Blueprint.Quantity(least: 2, most: nil), 0, 2),
            (Blueprint.Quantity(least: 2, most: nil), 99, 0),
        ])
    func distance(quantity: Blueprint.Quantity, count: Int, distance: Int) {
        #expect(quantity.distance(of: count) == distance)
    }

    @Test("items and marks are those of the sections together")
    func sums() {
        #expect(blueprint().itemCount == 50)
        #expect(blueprint().fullMarks == Marks(100))
    }

    @Test(
        "a facility has its band",
        arguments: [
            (1, DifficultyBand.hard), (49, .hard), (50, .medium), (74, .medium), (75, .easy),
            (99, .easy),
        ])
    func bands(facility: Int, band: DifficultyBand) {
        #expect(DifficultyBand(facility: facility) == band)
    }
}
