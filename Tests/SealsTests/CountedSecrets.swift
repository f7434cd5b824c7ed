import Seals
import Synchronization

/// Secrets that are the same in every run: 1, 2, 3, … hashed.
final class CountedSecrets: SecretSource {
    private let count: Mutex<UInt8>

    init(_ start: UInt8 = 0) { count = Mutex(start) }

    func bytes(_ wanted: Int) -> [UInt8] {
        let seed = count.withLock { count in
            count &+= 1
            return count
        }
        var bytes: [UInt8] = []
        var block: [UInt8] = [seed]
        while bytes.count < wanted {
            block = HashAlgorithm.sm3.digest(block)
            bytes += block
        }
        return Array(bytes.prefix(wanted))
    }
}
