/// Every route of the service.
package enum Endpoints {
    package static let all: [Endpoint] =
        Assets.endpoints + Drill.endpoints + AccessEndpoints.all + TerminalEndpoints.all
        + [TerminalEndpoints.page]
        + APIEndpoints.all
        + HelpEndpoints.all + UnitEndpoints.all + ReviewEndpoints.all + PublicEndpoints.all
        + ApplicantEndpoints.all + RoomEndpoints.all + OfficeEndpoints.all + BankEndpoints.all
        + MarkingEndpoints.all + PrintEndpoints.all
        + AnalysisEndpoints.all
}
