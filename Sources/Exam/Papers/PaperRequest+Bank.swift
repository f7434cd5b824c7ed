package import Vocabulary

extension PaperRequest {
    /// Which cells of the blueprint the items cannot fill, one finding for each; known without a
    /// draw, so that an exam is not opened with a bank that is too small for it.
    ///
    /// - Throws: `papers.malformed-input` for items that no draw could read.
    package func bankFindings() throws(Refusal) -> [Finding] {
        do throws(Refusal) {
            try BlueprintShortage(input: try PaperInput(inputs: inputs)).check()
            return []
        } catch {
            guard error.code == "papers.bank-too-small" else { throw error }
            return error.findings
        }
    }
}
