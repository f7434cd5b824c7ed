/// What one target may import. A new entry needs a reason that ARCHITECTURE.md gives.
struct Wall: Sendable {
    let target: String
    /// Targets of the house.
    let targets: [String]
    /// Products of other packages.
    let libraries: [String]
    /// Modules that come with Swift or the system.
    let system: [String]

    init(
        _ target: String, _ targets: [String] = [], libraries: [String] = [],
        system: [String] = ["FoundationEssentials"]
    ) {
        self.target = target
        self.targets = targets
        self.libraries = libraries
        self.system = system
    }

    /// What Package.swift must declare, no more and no less.
    var dependencies: Set<String> { Set(targets + libraries) }

    /// What an `import` line may name.
    var importable: Set<String> { dependencies.union(system) }
}
