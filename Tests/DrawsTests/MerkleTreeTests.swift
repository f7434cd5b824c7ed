import Draws
import Seals
import Testing

/// The tree of RFC 6962.
@Suite("Merkle tree")
struct MerkleTreeTests {
    /// The leaves that implementations of Certificate Transparency test with, and their roots.
    private static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ]
    private static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test("known roots", arguments: zip(1...8, roots))
    func knownRoots(count: Int, root: String) {
        let leaves = Self.leaves.prefix(count).compactMap { bytes(hexadecimal: $0) }
        #expect(hexadecimal(MerkleTree(leaves, hash: .sha256).root) == root)
    }

    @Test("every leaf's path leads to the root, no other does", arguments: 1...20)
    func paths(count: Int) {
        let leaves = (0..<count).map { [UInt8($0)] }
        let tree = MerkleTree(leaves, hash: .sm3)
        for (index, leaf) in leaves.enumerated() {
            let path = tree.path(of: index)
            func root(_ leaf: [UInt8], _ index: Int, _ path: [[UInt8]]) -> [UInt8]? {
                MerkleTree.root(of: leaf, at: index, of: count, path: path, hash: .sm3)
            }
            #expect(root(leaf, index, path) == tree.root)
            #expect(root([99], index, path) != tree.root)
            #expect(root(leaf, count, path) == nil)
            #expect(root(leaf, index, path + [tree.root]) == nil)
            if !path.isEmpty { #expect(root(leaf, index, Array(path.dropLast())) == nil) }
        }
    }
}
