package import Vocabulary

extension Blueprint {
    /// What the units of a section are.
    package enum SectionType: Hashable, Sendable, RawRepresentable, CaseIterable {
        /// Single items of one type.
        case items(ItemType)
        /// 案例分析题: several items about one text, always together and in their order.
        case caseSet

        package static let allCases: [SectionType] =
            ItemType.allCases.map { .items($0) } + [.caseSet]

        /// As configs and transcripts write it: the item type's name, or `caseSet`.
        package var rawValue: String {
            switch self {
            case .items(let type): type.rawValue
            case .caseSet: "caseSet"
            }
        }

        /// Reads what `rawValue` writes; nil for another word.
        package init?(rawValue: String) {
            if rawValue == "caseSet" {
                self = .caseSet
            } else if let type = ItemType(rawValue: rawValue) {
                self = .items(type)
            } else {
                return nil
            }
        }

        /// As it is printed above the section.
        package var chinese: String {
            switch self {
            case .items(let type): type.chinese
            case .caseSet: "案例分析题"
            }
        }

        /// The type of all items; nil for case sets, whose items may be of several types.
        package var itemType: ItemType? {
            if case .items(let type) = self { type } else { nil }
        }
    }

    /// One section (大题) of the paper: units of one type whose items have the same marks.
    package struct Section: Hashable, Sendable {
        package let type: SectionType
        /// Units: items, or case sets.
        package let count: Int
        /// Items of one unit: 1, or how many items each case set has.
        package let setSize: Int
        /// Marks for each item.
        package let marks: Marks

        /// A section of single items.
        package init(type: ItemType, count: Int, marks: Marks) {
            self.init(type: .items(type), count: count, setSize: 1, marks: marks)
        }

        package init(type: SectionType, count: Int, setSize: Int, marks: Marks) {
            self.type = type
            self.count = count
            self.setSize = setSize
            self.marks = marks
        }

        /// Items of the whole section.
        package var itemCount: Int { count * setSize }
    }
}
