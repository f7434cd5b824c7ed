/// One field of a form, with what was typed and what is wrong with it. Of the four kinds of
/// control one is set.
package struct FormField: Hashable, Sendable {
    /// A line to type in.
    package struct Line: Hashable, Sendable {
        package let value: String
        /// Such as `text`, `tel` or `date`.
        package let type: String
        /// Such as `numeric`.
        package let mode: String
        /// What a browser may fill in, such as `name`.
        package let autocomplete: String
        package let longest: Int

        package init(
            _ value: String, type: String = "text", mode: String = "text",
            autocomplete: String = "off", longest: Int = 60
        ) {
            self.value = value
            self.type = type
            self.mode = mode
            self.autocomplete = autocomplete
            self.longest = longest
        }
    }

    /// Something to choose.
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

    /// Options to choose from; in a list one, with boxes any number.
    package struct Options: Hashable, Sendable {
        package let options: [Option]

        package init(_ options: [Option]) { self.options = options }
    }

    package let name: String
    package let label: String
    package let isRequired: Bool
    package let hint: String?
    package let error: String?
    package let isWide: Bool
    package let line: Line?
    package let list: Options?
    package let boxes: Options?

    /// A line to type in.
    package init(
        _ name: String, _ label: String, line: Line, isRequired: Bool = false,
        hint: String? = nil, error: String? = nil
    ) {
        self.init(name, label, isRequired, hint, error, isWide: false, line: line)
    }

    /// One of a list.
    package init(
        _ name: String, _ label: String, list: [Option], isRequired: Bool = false,
        hint: String? = nil, error: String? = nil
    ) {
        self.init(name, label, isRequired, hint, error, isWide: false, list: Options(list))
    }

    /// Any number of boxes.
    package init(
        _ name: String, _ label: String, boxes: [Option], isRequired: Bool = false,
        hint: String? = nil, error: String? = nil
    ) {
        self.init(name, label, isRequired, hint, error, isWide: true, boxes: Options(boxes))
    }

    private init(
        _ name: String, _ label: String, _ isRequired: Bool, _ hint: String?, _ error: String?,
        isWide: Bool, line: Line? = nil, list: Options? = nil, boxes: Options? = nil
    ) {
        self.name = name
        self.label = label
        self.isRequired = isRequired
        self.hint = hint
        self.error = error
        self.isWide = isWide
        self.line = line
        self.list = list
        self.boxes = boxes
    }
}
