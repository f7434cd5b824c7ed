extension TypeSetter {
    /// A person's name: in one line down to three quarters of the size, then in two, which break at
    /// a dot where the name has one (阿卜杜热合曼· / 买买提依明).
    ///
    /// - Parameters:
    ///   - height: what the block may take; nil as much as it needs.
    ///   - smallest: the smallest size; there the name takes the room that it needs.
    func name(
        _ text: String, _ style: TextStyle, width: Double, height: Double? = nil, smallest: Double
    ) -> TextBlock {
        let line = fitted(
            text, style, width: width, smallest: max(smallest, style.size * 0.75))
        if line.lines == 1, line.height <= height ?? .infinity { return line }
        var style = style
        let broken = TypeSetter.halves(text)
        while true {
            let block = block(broken, style, width: width)
            let fits = block.lines <= 2 && block.height <= height ?? .infinity
            if fits || style.size <= smallest { return block }
            style.size = max(smallest, style.size - 0.5)
        }
    }

    /// The name with a line break behind the dot that is nearest to its middle.
    private static func halves(_ text: String) -> String {
        let characters = Array(text)
        let dots = characters.indices.filter { "·•・".contains(characters[$0]) }
        let middle = characters.count / 2
        guard let dot = dots.min(by: { abs($0 - middle) < abs($1 - middle) }) else { return text }
        return String(characters[...dot]) + "\n" + String(characters[(dot + 1)...])
    }
}
