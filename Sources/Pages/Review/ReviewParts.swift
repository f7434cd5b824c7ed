/// What the pages of the review have in common.
package enum ReviewParts {
    /// A date until which something must be done.
    package struct Deadline: Hashable, Sendable {
        /// Such as 单位审查截止.
        package let name: String
        /// Such as 2017年4月25日 18:00.
        package let moment: String
        /// Such as 还剩4天8小时 or 已截止.
        package let left: String
        /// Of the badge: info, wait or off.
        package let kind: String

        package init(name: String, moment: String, left: String, kind: String) {
            self.name = name
            self.moment = moment
            self.left = left
            self.kind = kind
        }
    }

    /// A count that leads to those who were counted.
    package struct Count: Hashable, Sendable {
        package let name: String
        package let count: Int
        package let href: String

        package init(name: String, count: Int, href: String) {
            self.name = name
            self.count = count
            self.href = href
        }
    }

    /// An entry of a list of choices.
    package struct Option: Hashable, Sendable {
        package let value: String
        package let text: String
        package let isChosen: Bool

        package init(_ value: String, _ text: String, isChosen: Bool) {
            self.value = value
            self.text = text
            self.isChosen = isChosen
        }
    }

    /// Something that can be done with people: 通过, 退回修改, 不通过, 作废.
    package struct Action: Hashable, Sendable {
        /// As the form sends it.
        package let value: String
        package let text: String
        /// Further classes of its button: primary, danger or none.
        package let look: String

        package init(value: String, text: String, look: String) {
            self.value = value
            self.text = text
            self.look = look
        }
    }

    /// A named fact.
    package struct Fact: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}
