import CPangoCairo

/// A PNG as grey values.
struct GreyPicture {
    let width: Int
    let height: Int
    let values: [UInt8]

    /// Nil for a file that cannot be read.
    init?(_ path: String) {
        let surface = cairo_image_surface_create_from_png(path)
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        var values: [UInt8] = []
        values.reserveCapacity(width * height)
        // Four bytes a pixel; in a grey picture the three of its colour are the same.
        for row in 0..<height {
            for column in 0..<width { values.append(data[row * stride + column * 4 + 1]) }
        }
        self.values = values
    }

    /// The share of pixels, in a million, that differ by more than a shade that another version of
    /// a renderer may give.
    func difference(from other: GreyPicture) -> Int {
        guard width == other.width, height == other.height else { return 1_000_000 }
        let differing = zip(values, other.values).count { abs(Int($0) - Int($1)) > 64 }
        return differing * 1_000_000 / max(1, values.count)
    }

    /// Writes the picture in eight greys, which keeps it small.
    func write(to path: String) {
        let surface = cairo_image_surface_create(
            CAIRO_FORMAT_A8, Int32(width), Int32(height))
        defer { cairo_surface_destroy(surface) }
        guard let data = cairo_image_surface_get_data(surface) else { return }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for row in 0..<height {
            for column in 0..<width {
                let value = Int(values[row * width + column])
                data[row * stride + column] = UInt8((value * 7 + 127) / 255 * 255 / 7)
            }
        }
        cairo_surface_mark_dirty(surface)
        cairo_surface_write_to_png(surface, path)
    }

    /// The share of pixels, in a million, that have ink.
    var ink: Int { values.count { $0 < 160 } * 1_000_000 / max(1, values.count) }
}
