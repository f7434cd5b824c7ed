/// A message in the two languages of the house: Chinese for people, English for code and logs.
package struct Wording: Hashable, Sendable {
    package let chinese: String
    package let english: String

    package init(_ chinese: String, _ english: String) {
        (self.chinese, self.english) = (chinese, english)
    }
}
