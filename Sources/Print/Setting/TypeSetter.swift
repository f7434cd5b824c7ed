import CPangoCairo

/// Sets texts with Pango, and keeps a list of the characters that no font of this machine shows.
///
/// One belongs to one thread at a time.
package final class TypeSetter {
    private let fonts: UnsafeMutablePointer<PangoFontMap>?
    private let context: OpaquePointer
    private var descriptions: [Look: OpaquePointer] = [:]
    /// For each face, what was found to be shown.
    private var shown: [Face: Set<Unicode.Scalar>] = [:]
    private var missingShown: [Face: Set<Unicode.Scalar>] = [:]
    /// Of the texts set since `begin`, in order.
    private(set) var missing: [MissingCharacter] = []

    private struct Look: Hashable {
        let face: Face
        let size: Double
        let isBold: Bool
    }

    package init() {
        fonts = pango_cairo_font_map_new()
        pango_cairo_font_map_set_resolution(OpaquePointer(fonts), 72)
        context = pango_font_map_create_context(fonts)
        pango_context_set_language(context, pango_language_from_string("zh-cn"))
        // Hinting is for screens: on paper the outlines count, and widths must not be rounded.
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        for description in descriptions.values { pango_font_description_free(description) }
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fonts)
    }

    /// A text as it will stand on paper.
    ///
    /// - Parameter width: where lines break; nil leaves it in one line.
    func block(_ text: String, _ style: TextStyle, width: Double? = nil) -> TextBlock {
        look(at: text, style.face)
        return TextBlock(
            text, style, width: width, context: context, description: description(style))
    }

    /// The largest setting of a text that has no more than `lines` lines, between the size of the
    /// style and `smallest`; at the smallest size it takes the lines that it needs.
    func fitted(
        _ text: String, _ style: TextStyle, width: Double, lines: Int = 1, smallest: Double
    ) -> TextBlock {
        var style = style
        while true {
            let block = block(text, style, width: width)
            if block.lines <= lines || style.size <= smallest { return block }
            style.size = max(smallest, style.size - 0.5)
        }
    }

    /// Begins the list of missing characters anew.
    func begin() { missing = [] }

    private func description(_ style: TextStyle) -> OpaquePointer {
        let look = Look(face: style.face, size: style.size, isBold: style.isBold)
        if let known = descriptions[look] { return known }
        let made: OpaquePointer = pango_font_description_new()
        pango_font_description_set_family(made, style.face.families.joined(separator: ","))
        pango_font_description_set_absolute_size(made, style.size * Double(PANGO_SCALE))
        let isHeavy = style.isBold || style.face == .title
        pango_font_description_set_weight(
            made, isHeavy ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        descriptions[look] = made
        return made
    }

    private func look(at text: String, _ face: Face) {
        for scalar in text.unicodeScalars where !isShown(scalar, face) {
            missing.append(MissingCharacter(scalar: scalar, text: text))
        }
    }

    /// Whether a font of this machine has the character.
    func isShown(_ scalar: Unicode.Scalar, _ face: Face) -> Bool {
        if scalar.value < 0x20 || shown[face]?.contains(scalar) == true { return true }
        if missingShown[face]?.contains(scalar) == true { return false }
        let set = pango_font_map_load_fontset(
            fonts, context, description(TextStyle(face: face)),
            pango_language_from_string("zh-cn"))
        defer { g_object_unref(set) }
        // The font that Pango itself would take for the character.
        let font = pango_fontset_get_font(set, scalar.value)
        defer { if let font { g_object_unref(font) } }
        let has = font.map { pango_font_has_char($0, scalar.value) != 0 } ?? false
        if has {
            shown[face, default: []].insert(scalar)
        } else {
            missingShown[face, default: []].insert(scalar)
        }
        return has
    }
}
