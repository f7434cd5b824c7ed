internal import CLibXlsxWriter

/// How a sheet comes out of a printer: one page wide, the header row on every page, the list's name
/// at the head and the page's number at the foot.
struct WorksheetPrinting {
    let worksheet: UnsafeMutablePointer<lxw_worksheet>

    /// The paper, and which way round it is.
    enum Paper: Hashable {
        case portrait, landscape, large

        /// The first on which a sheet of this width stays readable. What is printable of A4 is
        /// 720 pixels wide, turned 1,045, of A3 turned 1,510; a sheet is shrunk to 60 % at most
        /// before the next one is taken.
        init(width: Int) {
            self = width <= 780 ? .portrait : width <= 1740 ? .landscape : .large
        }
    }

    func setUp(for sheet: WorkbookSheet) {
        let paper = Paper(width: sheet.columns.reduce(0) { $0 + $1.width })
        // 9 is A4, 8 is A3 (ISO/IEC 29500-1, 18.3.1.63).
        worksheet_set_paper(worksheet, paper == .large ? 8 : 9)
        if paper == .portrait {
            worksheet_set_portrait(worksheet)
        } else {
            worksheet_set_landscape(worksheet)
        }
        // Left, right, top, bottom in inches; the heading has two lines.
        worksheet_set_margins(worksheet, 0.4, 0.4, 0.95, 0.65)
        worksheet_fit_to_pages(worksheet, 1, 0)
        worksheet_center_horizontally(worksheet)
        worksheet_repeat_rows(worksheet, 0, 0)
        worksheet_set_header(worksheet, WorksheetPrinting.header(of: sheet))
        worksheet_set_footer(worksheet, "&C&10第 &P 页　共 &N 页")
        // A form that is still empty is printed as far as it was filled in.
        guard sheet.spareRows == 0, !sheet.columns.isEmpty else { return }
        worksheet_print_area(
            worksheet, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.columns.count - 1))
    }

    /// A spreadsheet takes at most 255 characters. An ampersand is a command there, two are one.
    static func header(of sheet: WorkbookSheet) -> String {
        func text(_ words: String) -> String {
            String(words.prefix(80)).replacing("&", with: "&&").replacing("\n", with: " ")
        }
        // The size stands before the face: digits after a size would belong to it.
        let heading = "&C&14&\"-,Bold\"\(text(sheet.heading))"
        guard !sheet.subheading.isEmpty else { return heading }
        return "\(heading)\n&10&\"-,Regular\"\(text(sheet.subheading))"
    }
}
