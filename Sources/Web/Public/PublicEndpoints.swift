/// What anybody may see, signed in or not.
enum PublicEndpoints {
    static let all: [Endpoint] = [
        Endpoint(.get, "/", .anyone, start),
        Endpoint(.get, "/exams/{exam}", .anyone, exam),
        Endpoint(.get, "/exams/{exam}/draws", .anyone, draws),
        Endpoint(.get, "/exams/{exam}/draws/{kind}", .anyone, draw),
        Endpoint(.get, "/exams/{exam}/draws/{kind}/announcement", .anyone, announcement),
        Endpoint(.get, "/exams/{exam}/draws/{kind}/receipt", .anyone, receipt),
        Endpoint(.get, "/exams/{exam}/draws/{kind}/transcript", .anyone, transcript),
        Endpoint(.get, "/exams/{exam}/draws/{kind}/transcript.seal", .anyone, transcriptSeal),
        Endpoint(.get, "/exams/{exam}/bulletin", .anyone, bulletin),
        Endpoint(.get, "/exams/{exam}/bulletin/lists/{list}", .anyone, bulletinList),
        Endpoint(.get, "/exams/{exam}/changes", .anyone, changes),
        Endpoint(.get, "/notices/check", .anyone, checkNotice),
        Endpoint(.get, "/verify", .anyone, verify),
        Endpoint(.get, "/keys.json", .anyone, keyList),
    ]
}
