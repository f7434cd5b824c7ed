import CPangoCairo

/// A text that was set: it knows its size and can be drawn.
final class TextBlock {
    private let layout: OpaquePointer
    let style: TextStyle
    /// As far as the ink's advance reaches; with a width given, that width.
    let width: Double
    let height: Double
    let lines: Int

    /// - Parameter description: of the font, owned by the caller.
    init(
        _ text: String, _ style: TextStyle, width: Double?, context: OpaquePointer,
        description: OpaquePointer
    ) {
        self.style = style
        layout = pango_layout_new(context)
        pango_layout_set_font_description(layout, description)
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        let scale = Double(PANGO_SCALE)
        if let width {
            pango_layout_set_width(layout, Int32((width * scale).rounded()))
            // A word of Latin letters that is longer than the line is broken inside.
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        }
        if style.indent > 0 {
            pango_layout_set_indent(layout, Int32((style.indent * scale).rounded()))
        }
        TextBlock.align(layout, style.alignment)
        let attributes = pango_attr_list_new()
        pango_attr_list_insert(
            attributes,
            pango_attr_line_height_new_absolute(Int32((style.lineHeight * scale).rounded())))
        if style.spacing != 0 {
            pango_attr_list_insert(
                attributes,
                pango_attr_letter_spacing_new(Int32((style.spacing * scale).rounded())))
        }
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        var (natural, tall): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout, &natural, &tall)
        lines = Int(pango_layout_get_line_count(layout))
        self.width = width ?? Double(natural) / scale
        height = Double(tall) / scale
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    private static func align(_ layout: OpaquePointer, _ alignment: TextStyle.Alignment) {
        switch alignment {
        case .start: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
        case .center: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .end: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        case .justified: pango_layout_set_justify(layout, 1)
        case .filled:
            pango_layout_set_justify(layout, 1)
            pango_layout_set_justify_last_line(layout, 1)
        }
    }

    /// The text without its first lines; nil when nothing is left.
    ///
    /// - Parameter lines: how many stay; at least 1.
    func text(after lines: Int, of text: String) -> (head: String, rest: String)? {
        guard lines > 0, lines < self.lines,
            let line = pango_layout_get_line_readonly(layout, Int32(lines))
        else { return nil }
        let bytes = Array(text.utf8)
        let start = Int(line.pointee.start_index)
        return (
            String(decoding: bytes[..<start], as: UTF8.self),
            String(decoding: bytes[start...], as: UTF8.self)
        )
    }

    /// Draws with the upper left corner at a point; the ink is set by the caller.
    func draw(on cairo: OpaquePointer, x: Double, y: Double) {
        cairo_move_to(cairo, x, y)
        pango_cairo_show_layout(cairo, layout)
    }
}
