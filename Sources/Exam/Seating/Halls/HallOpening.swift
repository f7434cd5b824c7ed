/// Which halls are used (tail rooms): only as many, in lot order, as each class needs; a wish
/// opens none for a handful.
struct HallOpening {
    let input: SeatInput
    let classes: [SeatClass]

    /// By hall.
    func open() -> [Bool] {
        var isOpen = [Bool](repeating: false, count: input.halls.count)
        for (index, seatClass) in classes.enumerated() {
            let earlier = classes[...index].filter { shares($0, seatClass) }
            let people = earlier.reduce(0) { $0 + $1.people.count }
            let access = earlier.reduce(0) { count, other in
                count + other.people.count { input.people[$0].needsAccess }
            }
            open(seatClass, people: people, access: access, &isOpen)
        }
        return isOpen
    }

    private func open(
        _ seatClass: SeatClass, people: Int, access: Int, _ isOpen: inout [Bool]
    ) {
        let already = seatClass.halls.filter { isOpen[$0] }
        var places = already.reduce(0) { $0 + input.halls[$1].places }
        var reachable = already.reduce(0) { $0 + input.halls[$1].accessible.count }
        for index in seatClass.halls where !isOpen[index] {
            let hall = input.halls[index]
            let isNeeded = places < people
            let isReached = reachable < access && !hall.accessible.isEmpty
            switch seatClass.kind {
            case .wish:
                let filling = (people - places) * 100
                guard isNeeded && filling >= input.leastFilling * hall.places else { continue }
            case .limited, .open:
                guard isNeeded || isReached else { continue }
            }
            isOpen[index] = true
            places += hall.places
            reachable += hall.accessible.count
        }
    }

    private func shares(_ one: SeatClass, _ other: SeatClass) -> Bool {
        if other.kind == .open || one.kind == .open { return true }
        return !Set(one.halls).isDisjoint(with: other.halls)
    }
}
