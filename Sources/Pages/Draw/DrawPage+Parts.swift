extension DrawPage {
    /// What was published before anything was drawn.
    package struct Announcement: Hashable, Sendable {
        /// When it was published.
        package let published: String
        /// The digest of the announcement itself.
        package let digest: String
        /// The procedure by name and version, such as seats/2.
        package let procedure: String
        /// The hash of everything on the page, such as SM3.
        package let hash: String
        /// 1 for the first draw.
        package let version: String
        /// Why an earlier draw was replaced; nil for the first.
        package let reason: String?
        /// Each input and its digest.
        package let inputs: [Entry]

        /// A first draw has version 1 and no reason.
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
        /// As in the announcement.
        package let name: String
        /// Published before the draw.
        package let commitment: String
        /// Published after it; nil while it is sealed.
        package let secret: String?

        /// A witness, with the secret once it is public.
        package init(name: String, commitment: String, secret: String?) {
            self.name = name
            self.commitment = commitment
            self.secret = secret
        }
    }

    /// A name and what belongs to it.
    package struct Entry: Hashable, Sendable {
        /// What it is.
        package let name: String
        /// The value as text, or a digest.
        package let value: String

        /// A line of a table.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}
