/// The office that holds the exam (主办单位): it signs notices and bulletin and answers the phone.
package struct Organiser: Hashable, Sendable {
    /// The name under every document, such as 广元市人民政府法制办公室.
    package var name: String
    /// The area it is responsible for, such as 广元市.
    package var place: String
    /// The telephone for enquiries (咨询电话), as printed.
    package var telephone: String

    /// All three as printed.
    package init(name: String, place: String, telephone: String) {
        self.name = name
        self.place = place
        self.telephone = telephone
    }
}
