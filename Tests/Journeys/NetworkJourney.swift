import Foundation
import Testing

/// The rehearsal's candidates through the service, over real sockets.
@Suite struct NetworkJourney {
    private func arguments(_ folder: Temporary, _ name: String) -> [String] {
        [
            "rehearse", "exam-configs/guangyuan-2017-2.yaml", "--candidates", "60", "--seed", "9",
            "--data", folder.path("\(name)/data"), "--output", folder.path("\(name)/output"),
        ]
    }

    @Test func `over the network tickets, scores and bulletin are the same to the byte`() throws {
        let folder = try Temporary()
        let desk = try Zhikao.run(arguments(folder, "desk"))
        #expect(desk.status == 0, "\(desk.errors)")
        let network = try Zhikao.run(arguments(folder, "network") + ["--http"])
        #expect(network.status == 0, "\(network.errors)")
        // The chain tells of more acts: check-ins, sign-ins at terminals, messages of the rooms.
        let others = ["guangyuan-2017-2/audit.jsonl", "guangyuan-2017-2/summary.json"]
        var first = try folder.files(below: "desk/output")
        var second = try folder.files(below: "network/output")
        for name in others {
            #expect(first.removeValue(forKey: name) != second.removeValue(forKey: name), "\(name)")
        }
        #expect(first.count > 180)
        #expect(first == second)
        let audit = try Zhikao.run(["verify", "audit", "--data", folder.path("network/data")])
        #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
    }

    @Test func `a rehearsal over the network does not go on in a used folder`() throws {
        let folder = try Temporary()
        #expect(try Zhikao.run(arguments(folder, "a")).status == 0)
        let again = try Zhikao.run(arguments(folder, "a") + ["--http"])
        #expect(again.status == 1)
        #expect(again.errors.contains("rehearsal.not-new"))
    }
}
