package import Bank
package import Vocabulary

extension Item {
    /// What candidates may be expected to score on it, in thousandths of a mark: over all of them,
    /// and at ability -1, 0 and +1.
    ///
    /// From the chances of the bank where the item was calibrated, else from its facility by the
    /// Rasch model. Integers only, so that it is the same on every machine.
    package func expectedScores(marks: Marks) -> [Int] {
        let chances = chances.map { $0.map { $0 * 10 } } ?? ExpectedScores.chances(facility)
        // Hundredths of a mark times ten-thousandths, half a thousandth of a mark upwards.
        return chances.map { ($0 * marks.hundredths + 500) / 1000 }
    }
}

/// The chance of a right answer by an item's facility, in ten-thousandths.
///
/// Rasch model, P(θ) = 1 / (1 + exp(b - θ)), over candidates whose ability is standard normal. The
/// logistic function averaged over them is nearly logistic again, with a slope smaller by
/// √(1 + 1/1.7²) (Birnbaum's constant), so that facility p stands for
/// b = -ln(p / (1 - p)) · √(1 + 1/2.89). Computed once and written down, because exponentials are
/// not the same to the last bit on all machines.
enum ExpectedScores {
    /// Overall and at ability -1, 0 and +1.
    ///
    /// - Precondition: `facility` is 1 to 99.
    static func chances(_ facility: Int) -> [Int] {
        precondition((1...99).contains(facility), "facility is a percentage, 1 to 99")
        return [facility * 100] + [below, average, above].map { $0[facility - 1] }
    }

    private static let below = [
        18, 40, 65, 91, 119, 149, 180, 212, 245, 279, 315, 352, 390, 429, 469, 510, 552, 596,
        640, 686, 733, 781, 830, 881, 932, 985, 1040, 1095, 1152, 1210, 1269, 1330, 1392, 1456,
        1521, 1588, 1656, 1725, 1796, 1869, 1943, 2019, 2097, 2176, 2257, 2340, 2424, 2511, 2599,
        2689, 2782, 2876, 2972, 3070, 3171, 3273, 3378, 3485, 3595, 3706, 3820, 3936, 4055, 4176,
        4300, 4426, 4555, 4687, 4821, 4958, 5097, 5239, 5384, 5532, 5682, 5835, 5991, 6150, 6312,
        6476, 6642, 6812, 6984, 7158, 7335, 7514, 7695, 7878, 8062, 8248, 8435, 8622, 8809, 8996,
        9180, 9363, 9540, 9711, 9870,
    ]

    private static let average = [
        48, 108, 174, 244, 318, 395, 474, 555, 639, 725, 812, 902, 993, 1085, 1179, 1274, 1371,
        1469, 1568, 1668, 1769, 1872, 1975, 2080, 2185, 2291, 2398, 2505, 2614, 2723, 2833, 2943,
        3054, 3166, 3278, 3391, 3504, 3617, 3731, 3845, 3960, 4075, 4190, 4305, 4421, 4536, 4652,
        4768, 4884, 5000, 5116, 5232, 5348, 5464, 5579, 5695, 5810, 5925, 6040, 6155, 6269, 6383,
        6496, 6609, 6722, 6834, 6946, 7057, 7167, 7277, 7386, 7495, 7602, 7709, 7815, 7920, 8025,
        8128, 8231, 8332, 8432, 8531, 8629, 8726, 8821, 8915, 9007, 9098, 9188, 9275, 9361, 9445,
        9526, 9605, 9682, 9756, 9826, 9892, 9952,
    ]

    private static let above = [
        130, 289, 460, 637, 820, 1004, 1191, 1378, 1565, 1752, 1938, 2122, 2305, 2486, 2665,
        2842, 3016, 3188, 3358, 3524, 3688, 3850, 4009, 4165, 4318, 4468, 4616, 4761, 4903, 5042,
        5179, 5313, 5445, 5574, 5700, 5824, 5945, 6064, 6180, 6294, 6405, 6515, 6622, 6727, 6829,
        6930, 7028, 7124, 7218, 7311, 7401, 7489, 7576, 7660, 7743, 7824, 7903, 7981, 8057, 8131,
        8204, 8275, 8344, 8412, 8479, 8544, 8608, 8670, 8731, 8790, 8848, 8905, 8960, 9015, 9068,
        9119, 9170, 9219, 9267, 9314, 9360, 9404, 9448, 9490, 9531, 9571, 9610, 9648, 9685, 9721,
        9755, 9788, 9820, 9851, 9881, 9909, 9935, 9960, 9982,
    ]
}
