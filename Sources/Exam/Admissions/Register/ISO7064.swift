/// The two check characters of ISO 7064 that numbers of an exam office carry.
package enum ISO7064 {
    /// MOD 11-2, the check character of GB 11643: 0 to 9, or 10 for `X`.
    ///
    /// - Parameter digits: the digits before the check character, each 0 to 9.
    package static func mod11Radix2(_ digits: some Sequence<Int>) -> Int {
        let remainder = digits.reduce(0) { ($0 + $1) * 2 % 11 }
        return (12 - remainder) % 11
    }

    /// MOD 11,10, the check digit of a candidate number (practice 2.5): 0 to 9.
    ///
    /// - Parameter digits: the digits before the check digit, each 0 to 9.
    static func mod11And10(_ digits: some Sequence<Int>) -> Int {
        let product = digits.reduce(10) { product, digit in
            let sum = (product + digit) % 10
            return (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (11 - product) % 10
    }
}
