import HTTPTypes
import Testing
import Vocabulary
import Web

/// The API is what its document says, and the document says all of it.
@Suite struct ContractTests {
    /// Operations that no walk can bring to success. None.
    private static let exceptions: [OpenAPIDocument.Operation: String] = [:]

    private func document() async throws -> OpenAPIDocument {
        let reply = try await ServiceBench(.empty).ask(.get, "/openapi.yaml")
        #expect(reply.status == 200)
        #expect(reply.headers[.contentType]?.hasPrefix("application/yaml") ?? false)
        return try OpenAPIDocument(reply.text)
    }

    @Test func `every endpoint of the API is in the document, and nothing else`() async throws {
        let served = Endpoints.all.filter(\.isAPI).map {
            OpenAPIDocument.Operation(method: $0.method.rawValue.lowercased(), path: $0.path)
        }
        let described = try await document().operations
        #expect(Set(served).subtracting(described) == [], "not described")
        #expect(described.subtracting(served) == [], "not served")
    }

    @Test func `every reference of the document leads to something`() async throws {
        let document = try await document()
        for place in document.references {
            #expect(document.resolved(["$ref": .text(place)]) != .null, "\(place)")
        }
    }

    @Test func `every answer in every role is as described`() async throws {
        let contract = Contract(try await document())
        try await contract.walkAccess()
        try await contract.walkExams()
        try await contract.walkRegistrations()
        try await contract.walkCorrections()
        try await contract.walkDecisions()
        try await contract.walkRosters()
        try await contract.walkDraws()
        try await contract.walkTickets()
        try await contract.walkResults()
        try await contract.walkScoreCorrections()
        try await contract.walkEnquiries()
        try await contract.walkTerminals()
        let missing = contract.document.operations.subtracting(contract.exercised)
            .subtracting(ContractTests.exceptions.keys)
        #expect(missing == [], "never answered with success")
    }

    @Test func `a schema that does not fit is told`() async throws {
        let check = SchemaCheck(document: try await document())
        let window: JSON = ["$ref": "#/components/schemas/Window"]
        #expect(check.problems(of: ["opens": "a", "closes": "b"], against: window) == [])
        for wrong: JSON in [
            ["opens": "a"], ["opens": "a", "closes": 1], ["opens": "a", "closes": "b", "c": "d"],
            "text", .null,
        ] {
            #expect(check.problems(of: wrong, against: window) != [], "\(wrong.canonicalText)")
        }
        let list: JSON = ["type": "array", "items": ["enum": ["a", "b"]]]
        #expect(check.problems(of: ["a", "b"], against: list) == [])
        #expect(check.problems(of: ["a", "c"], against: list).count == 1)
        let choice: JSON = ["anyOf": [window, ["type": "null"]]]
        #expect(check.problems(of: .null, against: choice) == [])
        #expect(check.problems(of: 1, against: choice) != [])
    }
}
