import CPangoCairo
package import Vocabulary

/// Writes sheets as a PDF, one after the other: what was written is not kept, so that a file may
/// have any number of pages. The same sheets give the same bytes.
package final class PDFWriter {
    /// What stands in a file's properties.
    package struct Properties: Hashable, Sendable {
        package let title: String
        package let author: String
        /// Given, not read from a clock: the same document is the same file.
        package let created: Moment
        /// A word across every sheet, such as 演练 on what must not be taken for real; nil on real
        /// documents.
        package let stamp: String?

        package init(title: String, author: String, created: Moment, stamp: String? = nil) {
            self.title = title
            self.author = author
            self.created = created
            self.stamp = stamp
        }
    }

    /// The library could not write: what it said.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    let stamp: String?
    private let sink: ByteSink
    private let surface: OpaquePointer
    private let cairo: OpaquePointer

    /// - Parameter write: takes the file's bytes in order.
    package init(
        _ properties: Properties, write: @escaping ([UInt8]) throws -> Void
    ) {
        stamp = properties.stamp
        sink = ByteSink(write)
        surface = cairo_pdf_surface_create_for_stream(
            { closure, bytes, count in
                guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
                return sink.take(UnsafeBufferPointer(start: bytes, count: Int(count)))
            }, Unmanaged.passUnretained(sink).toOpaque(), 210.mm, 297.mm)
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        cairo = cairo_create(surface)
        func set(_ key: cairo_pdf_metadata_t, _ value: String) {
            cairo_pdf_surface_set_metadata(surface, key, value)
        }
        set(CAIRO_PDF_METADATA_TITLE, properties.title)
        set(CAIRO_PDF_METADATA_AUTHOR, properties.author)
        set(CAIRO_PDF_METADATA_CREATOR, "Zhikao 执考")
        set(CAIRO_PDF_METADATA_CREATE_DATE, properties.created.description)
        set(CAIRO_PDF_METADATA_MOD_DATE, properties.created.description)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    func add(_ sheet: Sheet) {
        cairo_pdf_surface_set_size(surface, sheet.paper.width, sheet.paper.height)
        for mark in sheet.marks { Pen(cairo).draw(mark) }
        cairo_show_page(cairo)
    }

    /// Ends the file.
    ///
    /// - Throws: what `write` threw; `Failure` when the library failed.
    package func finish() throws {
        cairo_surface_finish(surface)
        if let error = sink.error { throw error }
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw Failure(description: String(cString: cairo_status_to_string(status)))
        }
    }
}

/// Where the library's bytes go; an error is kept until Swift may throw it.
private final class ByteSink {
    private let write: ([UInt8]) throws -> Void
    private(set) var error: (any Error)?

    init(_ write: @escaping ([UInt8]) throws -> Void) {
        self.write = write
    }

    func take(_ bytes: UnsafeBufferPointer<UInt8>) -> cairo_status_t {
        guard error == nil else { return CAIRO_STATUS_WRITE_ERROR }
        do {
            try write(Array(bytes))
            return CAIRO_STATUS_SUCCESS
        } catch {
            self.error = error
            return CAIRO_STATUS_WRITE_ERROR
        }
    }
}
