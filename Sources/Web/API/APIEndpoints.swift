/// The API for programs, `/api/v1`; `openapi.yaml` describes every endpoint, and a test holds the
/// two together.
package enum APIEndpoints {
    /// Every endpoint below `/api/v1`, apart from those of the terminals.
    package static let all =
        access + exams + registrations + reviews + draws + tickets + results + corrections
        + enquiries
}
