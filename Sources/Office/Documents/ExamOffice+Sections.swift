import Papers
import Programme

extension ExamOffice {
    /// How many items each section of a paper has, by the section's title; notices tell it.
    package var itemsOfSections: [String: Int] {
        Dictionary(
            programme.blueprint.sections.map { ($0.type.chinese, $0.itemCount) },
            uniquingKeysWith: +)
    }
}
