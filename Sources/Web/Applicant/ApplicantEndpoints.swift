import Pages
import Vocabulary

/// What somebody who registers does.
enum ApplicantEndpoints {
    static let all: [Endpoint] = [
        Endpoint(.get, "/my", .roles([.applicant]), my),
        Endpoint(.get, "/my/{exam}/registration", .roles([.applicant]), registration),
        Endpoint(
            .post, "/my/{exam}/registration", .roles([.applicant]), limit: Endpoint.uploadLimit,
            fillIn),
        Endpoint(.get, "/my/{exam}/photo", .roles([.applicant]), photo),
        Endpoint(.get, "/my/{exam}/proofs/{digest}", .roles([.applicant]), proof),
        Endpoint(.get, "/my/{exam}/withdraw", .roles([.applicant]), askWithdrawal),
        Endpoint(.post, "/my/{exam}/withdraw", .roles([.applicant]), withdraw),
        Endpoint(.get, "/my/{exam}/ticket", .roles([.applicant]), ticketEntry),
        Endpoint(.post, "/my/{exam}/ticket", .roles([.applicant]), ticket),
        Endpoint(.get, "/my/{exam}/notice", .roles([.applicant]), notice),
        Endpoint(.get, "/my/{exam}/paper-proof", .roles([.applicant]), paperProof),
        Endpoint(.get, "/my/{exam}/paper", .roles([.applicant]), paper),
        Endpoint(.get, "/my/{exam}/enquiry", .roles([.applicant]), enquiry),
        Endpoint(.post, "/my/{exam}/enquiry", .roles([.applicant]), ask),
        Endpoint(.get, "/my/{exam}/challenge", .roles([.applicant]), challenges),
        Endpoint(.post, "/my/{exam}/challenge", .roles([.applicant]), challenge),
    ]

    static let crumbs = [PageFrame.Link("我的报名", "/my")]
}
