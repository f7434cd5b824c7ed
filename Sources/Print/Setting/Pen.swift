import CPangoCairo

/// Draws marks with Cairo.
struct Pen {
    private let cairo: OpaquePointer

    init(_ cairo: OpaquePointer) {
        self.cairo = cairo
    }

    func draw(_ mark: Mark) {
        switch mark {
        case .text(let block, let x, let y):
            dip(block.style.ink)
            block.draw(on: cairo, x: x, y: y)
        case .turned(let block, let x, let y):
            dip(block.style.ink)
            cairo_save(cairo)
            cairo_translate(cairo, x, y)
            cairo_rotate(cairo, .pi / 2)
            block.draw(on: cairo, x: 0, y: 0)
            cairo_restore(cairo)
        case .stamp(let block, let x, let y):
            dip(block.style.ink)
            cairo_save(cairo)
            cairo_translate(cairo, x, y)
            cairo_rotate(cairo, -.pi / 6)
            block.draw(on: cairo, x: -block.width / 2, y: -block.height / 2)
            cairo_restore(cairo)
        case .line(let from, let to, let width, let ink):
            dip(ink)
            stroke(from, to, width)
        case .cut(let from, let to):
            dip(.grey)
            cairo_set_dash(cairo, [2, 2], 2, 0)
            stroke(from, to, 0.4)
            cairo_set_dash(cairo, nil, 0, 0)
        case .frame(let rect, let width, let ink):
            dip(ink)
            cairo_set_line_width(cairo, width)
            cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height)
            cairo_stroke(cairo)
        case .fill(let rect, let ink):
            dip(ink)
            cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height)
            cairo_fill(cairo)
        case .picture(let picture, let rect):
            draw(picture, rect)
        case .code(let symbol, let rect):
            draw(symbol, rect)
        }
    }

    private func dip(_ ink: Ink) {
        let (red, green, blue) = ink.parts
        cairo_set_source_rgb(cairo, red, green, blue)
    }

    private func stroke(_ from: (Double, Double), _ to: (Double, Double), _ width: Double) {
        cairo_set_line_width(cairo, width)
        cairo_move_to(cairo, from.0, from.1)
        cairo_line_to(cairo, to.0, to.1)
        cairo_stroke(cairo)
    }

    /// The whole picture in the middle of the rectangle, its sides in proportion.
    private func draw(_ picture: PrintedPhoto, _ rect: Rect) {
        let surface = cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32(picture.width), Int32(picture.height))
        defer { cairo_surface_destroy(surface) }
        attach(picture.jpeg, to: surface)
        let scale = min(
            rect.width / Double(picture.width), rect.height / Double(picture.height))
        cairo_save(cairo)
        cairo_translate(
            cairo, rect.x + (rect.width - Double(picture.width) * scale) / 2,
            rect.y + (rect.height - Double(picture.height) * scale) / 2)
        cairo_scale(cairo, scale, scale)
        cairo_set_source_surface(cairo, surface, 0, 0)
        cairo_paint(cairo)
        cairo_restore(cairo)
    }

    /// Gives the surface the file itself, which a PDF can show: nothing is decoded here.
    private func attach(_ jpeg: [UInt8], to surface: OpaquePointer?) {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: jpeg.count)
        _ = bytes.initialize(from: jpeg)
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, bytes.baseAddress, UInt(jpeg.count),
            { $0?.assumingMemoryBound(to: UInt8.self).deallocate() }, bytes.baseAddress)
        if status != CAIRO_STATUS_SUCCESS { bytes.deallocate() }
    }

    /// The code fills the rectangle with its quiet zone. It is a mask of one bit a module, which a
    /// renderer enlarges without blurring; drawn as rectangles it took more of a ticket's time than
    /// all the rest.
    private func draw(_ symbol: QRSymbol, _ rect: Rect) {
        let module = rect.width / Double(symbol.size + 2 * QRSymbol.quiet)
        let side = Int32(symbol.size)
        let surface = cairo_image_surface_create(CAIRO_FORMAT_A1, side, side)
        defer { cairo_surface_destroy(surface) }
        fill(surface, with: symbol)
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        let quiet = Double(QRSymbol.quiet) * module
        cairo_translate(cairo, rect.x + quiet, rect.y + quiet)
        cairo_scale(cairo, module, module)
        let mask = cairo_pattern_create_for_surface(surface)
        defer { cairo_pattern_destroy(mask) }
        cairo_pattern_set_filter(mask, CAIRO_FILTER_NEAREST)
        dip(.black)
        cairo_mask(cairo, mask)
    }

    /// Cairo keeps a row's bits in words of 32 in the machine's order, the first lowest on a
    /// little-endian machine.
    private func fill(_ surface: OpaquePointer?, with symbol: QRSymbol) {
        guard let bytes = cairo_image_surface_get_data(surface) else { return }
        let stride = Int(cairo_image_surface_get_stride(surface))
        cairo_surface_flush(surface)
        for row in 0..<symbol.size {
            for column in 0..<symbol.size where symbol[row, column] {
                bytes[row * stride + column / 8] |= 1 << UInt8(column % 8)
            }
        }
        cairo_surface_mark_dirty(surface)
    }
}
