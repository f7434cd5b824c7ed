internal import CLibCrypto

/// Arithmetic modulo the order of SM2's curve, and its base point, over libcrypto. Owned by one
/// caller.
final class OrderArithmetic {
    let order = BigNumber(SM2.order)
    private let group: OpaquePointer
    private let context: OpaquePointer

    init() {
        guard let group = EC_GROUP_new_by_curve_name(NID_sm2), let context = BN_CTX_secure_new()
        else { preconditionFailure("libcrypto without SM2") }
        self.group = group
        self.context = context
    }

    deinit {
        EC_GROUP_free(group)
        BN_CTX_free(context)
    }

    func sum(_ left: BigNumber, _ right: BigNumber) -> BigNumber {
        result { BN_mod_add($0, left.pointer, right.pointer, order.pointer, context) }
    }

    func difference(_ left: BigNumber, _ right: BigNumber) -> BigNumber {
        result { BN_mod_sub($0, left.pointer, right.pointer, order.pointer, context) }
    }

    func product(_ left: BigNumber, _ right: BigNumber) -> BigNumber {
        result { BN_mod_mul($0, left.pointer, right.pointer, order.pointer, context) }
    }

    /// By Fermat: the order is a prime. The time does not turn on the number.
    func inverse(_ number: BigNumber) -> BigNumber {
        let exponent = difference(BigNumber(), BigNumber([2]))
        return result {
            BN_mod_exp_mont_consttime(
                $0, number.pointer, exponent.pointer, order.pointer, context, nil)
        }
    }

    /// The base point, so many times: 65 bytes, 04 ‖ x ‖ y.
    ///
    /// - Precondition: the scalar is neither zero nor a multiple of the order.
    func basePoint(times scalar: BigNumber) -> [UInt8] {
        guard let point = EC_POINT_new(group) else {
            preconditionFailure("libcrypto: out of memory")
        }
        defer { EC_POINT_clear_free(point) }
        precondition(
            EC_POINT_mul(group, point, scalar.pointer, nil, nil, context) == 1, "libcrypto: SM2")
        return octets(of: point, POINT_CONVERSION_UNCOMPRESSED, count: SM2.pointLength)
    }

    /// The point that `bytes` name, uncompressed or compressed, written in either way; nil when
    /// they name none on the curve.
    func point(_ bytes: [UInt8], isCompressed: Bool) -> [UInt8]? {
        guard let point = EC_POINT_new(group) else {
            preconditionFailure("libcrypto: out of memory")
        }
        defer { EC_POINT_clear_free(point) }
        guard EC_POINT_oct2point(group, point, bytes, bytes.count, context) == 1,
            EC_POINT_is_at_infinity(group, point) == 0
        else { return nil }
        return isCompressed
            ? octets(of: point, POINT_CONVERSION_COMPRESSED, count: SM2.scalarLength + 1)
            : octets(of: point, POINT_CONVERSION_UNCOMPRESSED, count: SM2.pointLength)
    }

    private func octets(
        of point: OpaquePointer, _ form: point_conversion_form_t, count: Int
    ) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        precondition(
            EC_POINT_point2oct(group, point, form, &bytes, count, context) == count,
            "libcrypto: a point of SM2")
        return bytes
    }

    private func result(_ compute: (OpaquePointer) -> Int32) -> BigNumber {
        let number = BigNumber()
        precondition(compute(number.pointer) == 1, "libcrypto: arithmetic")
        return number
    }
}
