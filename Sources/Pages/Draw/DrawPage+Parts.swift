extension DrawPage {
    /// What was published before anything was drawn.
    package struct Announcement: Hashable, Sendable {
        /// When it was published.
        package let published: String
        package let digest: String
        /// The procedure by name and version, such as seats/1.
        package let procedure: String
        /// The hash of everything on the page, such as SM3.
        package let hash: String
        /// 1 for the first draw.
        package let version: String
        /// Why an earlier draw was replaced; nil for the first.
        package let reason: String?
        /// Each input and its digest.
        package let inputs: [Entry]

        package init(
            published: String, digest: String, procedure: String, hash: String,
            version: String = "1", reason: String? = nil, inputs: [Entry]
        ) {
            self.published = published
            self.digest = digest
            self.procedure = procedure
            self.hash = hash
            self.version = version
            self.reason = reason
            self.inputs = inputs
        }
    }

    /// Somebody who committed to a secret number before the draw.
    package struct Witness: Hashable, Sendable {
        package let name: String
        /// Published before the draw.
        package let commitment: String
        /// Published after it; nil while it is sealed.
        package let secret: String?

        package init(name: String, commitment: String, secret: String?) {
            self.name = name
            self.commitment = commitment
            self.secret = secret
        }
    }

    /// A name and what belongs to it.
    package struct Entry: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}
