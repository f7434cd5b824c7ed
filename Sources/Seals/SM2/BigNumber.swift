internal import CLibCrypto

/// A number of libcrypto that is wiped when it goes: scalars of SM2 are secrets. Owned by one
/// caller.
final class BigNumber {
    let pointer: OpaquePointer

    /// The number of `bytes`, the most significant first; zero without any.
    init(_ bytes: [UInt8] = []) {
        guard let pointer = BN_bin2bn(bytes, Int32(bytes.count), nil) else {
            preconditionFailure("libcrypto: out of memory")
        }
        // Powers of this number take the same time whatever it is.
        BN_set_flags(pointer, BN_FLG_CONSTTIME)
        self.pointer = pointer
    }

    deinit { BN_clear_free(pointer) }

    var isZero: Bool { BN_is_zero(pointer) == 1 }

    /// 32 bytes, the most significant first.
    ///
    /// - Precondition: it is below 2²⁵⁶.
    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: SM2.scalarLength)
        precondition(
            BN_bn2binpad(pointer, &bytes, Int32(bytes.count)) == Int32(bytes.count),
            "a number of \(SM2.scalarLength) bytes")
        return bytes
    }

    static func < (left: BigNumber, right: BigNumber) -> Bool {
        BN_cmp(left.pointer, right.pointer) < 0
    }
}
