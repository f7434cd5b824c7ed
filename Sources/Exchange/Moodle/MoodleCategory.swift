/// The paths of Moodle's categories: `$course$/top/法律/程序`, a doubled slash for one in a name.
enum MoodleCategory {
    /// The names that say something, outermost first.
    static func path(_ text: String) -> [String] {
        var names: [String] = [""]
        var characters = Array(text)[...]
        while let character = characters.popFirst() {
            if character != "/" {
                names[names.count - 1].append(character)
            } else if characters.first == "/" {
                characters.removeFirst()
                names[names.count - 1].append("/")
            } else {
                names.append("")
            }
        }
        return names.map(\.trimmed).filter { !$0.isEmpty && !contexts.contains($0) }
    }

    /// As `path` reads it back.
    static func text(_ path: [String]) -> String {
        (["$course$", "top"] + path.map { $0.replacing("/", with: "//") }).joined(separator: "/")
    }

    /// Where a category belongs in Moodle; no name of a theme.
    private static let contexts: Set<String> = [
        "$course$", "$module$", "$system$", "$cat1$", "$user$", "top",
    ]
}
