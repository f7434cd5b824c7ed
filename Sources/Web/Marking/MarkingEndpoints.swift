import Vocabulary

/// The pages of markers, who know answers by codes, and of the office about their work.
enum MarkingEndpoints {
    private static let marker = AccessRule.roles([.marker])
    private static let clerk = AccessRule.roles([.officeClerk])

    static let all = [
        Endpoint(.get, "/marking", marker, home),
        Endpoint(.get, "/marking/{exam}", marker, next),
        Endpoint(.get, "/marking/{exam}/mine", marker, own),
        Endpoint(.get, "/marking/{exam}/answers/{code}", marker, answer),
        Endpoint(.post, "/marking/{exam}/answers/{code}", marker, give),
        Endpoint(.get, "/office/{exam}/marking", clerk, overview),
        Endpoint(.post, "/office/{exam}/marking", clerk, open),
        Endpoint(.post, "/office/{exam}/marking/replace", clerk, replace),
        Endpoint(.get, "/office/{exam}/marking/consistency", clerk, consistency),
        Endpoint(.get, "/office/{exam}/marking/consistency/{name}", clerk, consistencyFile),
        Endpoint(.get, "/office/{exam}/marking/{code}", clerk, officeCase),
        Endpoint(.post, "/office/{exam}/marking/{code}", clerk, decide),
    ]
}
