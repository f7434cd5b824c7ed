import Testing

@testable import Load

@Suite struct LoadPhaseTests {
    @Test(arguments: [
        ("start:1s", LoadPhase.Step.start, LoadPhase.Pace.within(1000)),
        ("signIn:500ms", .signIn, .within(500)),
        ("save:300s/60s", .save, .every(60_000, during: 300_000)),
        ("dry:max/6s", .dry, .flatOut(6000)), ("handin:10s", .handIn, .within(10_000)),
    ])
    func `a phase is read as it is meant`(
        _ text: String, _ step: LoadPhase.Step, _ pace: LoadPhase.Pace
    ) throws {
        let phase = try #require(LoadPhase(text))
        #expect(phase.step == step)
        #expect(phase.pace == pace)
    }

    @Test(arguments: [
        "", "save", "save:", "save:5", "nap:5s", "start:5s/1s", "start:max/5s", "save:0s",
        "save:-1s",
        "save:5s/1s/1s",
    ])
    func `what is no phase is none`(_ text: String) {
        #expect(LoadPhase(text) == nil)
    }
}
