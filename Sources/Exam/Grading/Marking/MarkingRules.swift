package import Vocabulary

/// How short answers are marked by people (人工评卷): everything that an exam announces beforehand.
///
/// Two markers mark each answer without knowing of each other (双评). The usual way from there in
/// online marking is written 2+1+1: within the stated gap their mean counts; beyond it a third
/// marker marks (三评), and the mean of the third mark and the nearer of the first two counts if they
/// lie within the gap; else the leader of the marking decides (仲裁). Vendors of online marking
/// describe it alike, such as guandingyun.com, 网上阅卷多评一般有哪些阅卷模式; there 2+1, in which the
/// leader decides at once, and a third mark that counts alone are found as well.
package struct MarkingRules: Hashable, Sendable {
    /// What follows when the first two marks lie further apart than the gap.
    package enum Third: String, Hashable, Sendable, CaseIterable {
        /// 2+1+1: the mean of the third mark and the nearer of the first two, if within the gap;
        /// else the leader decides.
        case nearer
        /// The third mark counts alone.
        case alone
        /// 2+1: no third marker; the leader decides at once.
        case leader
    }

    /// Independent markers of each answer.
    package static let markers = 2

    /// The most by which two marks may differ and still be averaged (误差阈值).
    package let gap: Marks
    /// Marks are given in multiples of this (给分步长); above 0.
    package let step: Marks
    /// What follows beyond the gap.
    package let third: Third
    /// Until when all marks should be given (评卷截止); a reminder, which refuses nothing. Nil for
    /// none.
    package let closes: Moment?
    /// Which answers are marked again to see how steady markers are; nil for none.
    package let again: MarkingAgain?

    package init(
        gap: Marks, step: Marks = Marks(hundredths: 50), third: Third = .nearer,
        closes: Moment? = nil, again: MarkingAgain? = nil
    ) {
        self.gap = gap
        self.step = step
        self.third = third
        self.closes = closes
        self.again = again
    }

    /// How many different people an exam needs at least, the leader not counted.
    package var leastMarkers: Int { third == .leader && again?.who.isOther != true ? 2 : 3 }

    /// How many markers each answer is dealt to beforehand: who may become its third one is known
    /// from the beginning, so that nobody chooses the third marker for an answer.
    package var places: [MarkPlace] {
        third == .leader ? [.first, .second] : [.first, .second, .third]
    }

    /// Whether a mark can be given to an item: from 0 to its full marks in whole steps; the full
    /// marks themselves always.
    package func allows(_ mark: Marks, of full: Marks) -> Bool {
        guard (Marks.zero...full).contains(mark) else { return false }
        return mark == full || step > .zero && mark.hundredths % step.hundredths == 0
    }

    /// All marks that can be given, ascending.
    package func scale(of full: Marks) -> [Marks] {
        guard step > .zero, full >= .zero else { return [full] }
        let steps = Array(stride(from: 0, to: full.hundredths, by: step.hundredths))
        return (steps + [full.hundredths]).map { Marks(hundredths: $0) }
    }
}
