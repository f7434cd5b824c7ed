package import Seals

/// A Merkle tree (RFC 6962, section 2.1) over a list of leaves: one hash commits to all of them,
/// and a short path proves that one of them is among them without showing the others.
package struct MerkleTree: Sendable {
    private let hash: HashAlgorithm
    /// The hashes of the leaves, then of their parents, and so on up to the root. A node without a
    /// partner goes up as it is.
    private let levels: [[[UInt8]]]

    /// - Parameter leaves: at least one.
    package init(_ leaves: [[UInt8]], hash: HashAlgorithm) {
        self.hash = hash
        var levels = [leaves.map { MerkleTree.leafHash($0, hash) }]
        while let below = levels.last, below.count > 1 {
            levels.append(
                stride(from: 0, to: below.count, by: 2).map { index in
                    index + 1 < below.count
                        ? MerkleTree.parent(below[index], below[index + 1], hash) : below[index]
                })
        }
        self.levels = levels
    }

    /// What commits to all leaves; the hash of nothing when there is none.
    package var root: [UInt8] { levels.last?.first ?? hash.digest([]) }

    /// The hashes that lead from a leaf to the root, the nearest first.
    package func path(of leaf: Int) -> [[UInt8]] {
        var index = leaf
        var path: [[UInt8]] = []
        for level in levels {
            let partner = index ^ 1
            if partner < level.count { path.append(level[partner]) }
            index /= 2
        }
        return path
    }

    /// The root that a leaf and its path lead to; nil when the path has another length than it has
    /// in a tree of `count` leaves.
    package static func root(
        of leaf: [UInt8], at index: Int, of count: Int, path: [[UInt8]], hash: HashAlgorithm
    ) -> [UInt8]? {
        guard (0..<count).contains(index) else { return nil }
        var (index, count, rest) = (index, count, path[...])
        var node = leafHash(leaf, hash)
        while count > 1 {
            if index ^ 1 < count {
                guard let partner = rest.popFirst() else { return nil }
                node =
                    index.isMultiple(of: 2)
                    ? parent(node, partner, hash) : parent(partner, node, hash)
            }
            (index, count) = (index / 2, (count + 1) / 2)
        }
        return rest.isEmpty ? node : nil
    }

    private static func leafHash(_ leaf: [UInt8], _ hash: HashAlgorithm) -> [UInt8] {
        hash.digest([0] + leaf)
    }

    private static func parent(
        _ left: [UInt8], _ right: [UInt8], _ hash: HashAlgorithm
    ) -> [UInt8] {
        hash.digest([1] + left + right)
    }
}
