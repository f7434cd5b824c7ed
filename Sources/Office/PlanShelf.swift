package import Papers
import Synchronization
package import Vocabulary

/// Whoever computes quotas of papers, with a memory: the same question is answered once, however
/// often a page asks what would be announced.
package final class PlanShelf: PaperPlanning, Sendable {
    private struct Question: Hashable {
        let problem: PaperPlanProblem
        let limit: Int
    }

    private let planner: any PaperPlanning
    private let known = Mutex<[Question: PaperPlan]>([:])
    /// A question more makes room by forgetting all: an office works on few exams at a time.
    private static let most = 8

    package init(_ planner: any PaperPlanning) {
        self.planner = planner
    }

    package func plan(
        for problem: PaperPlanProblem, exposureLimit: Int
    ) throws(Refusal) -> PaperPlan {
        let question = Question(problem: problem, limit: exposureLimit)
        if let plan = known.withLock({ $0[question] }) { return plan }
        let plan = try planner.plan(for: problem, exposureLimit: exposureLimit)
        known.withLock { plans in
            if plans.count >= PlanShelf.most { plans.removeAll() }
            plans[question] = plan
        }
        return plan
    }
}

/// For offices that draw no papers: every question is refused.
package struct NoPlanning: PaperPlanning {
    package init() {}

    package func plan(
        for problem: PaperPlanProblem, exposureLimit: Int
    ) throws(Refusal) -> PaperPlan {
        throw Refusal(
            "papers.no-planner", "本程序不能计算抽题配额。", "this program cannot compute a quota")
    }
}
