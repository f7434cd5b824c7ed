/// Every route of the service.
package enum Endpoints {
    package static let all: [Endpoint] =
        Assets.endpoints + Drill.endpoints + TerminalEndpoints.all + APIEndpoints.all
        + HelpEndpoints.all
}
