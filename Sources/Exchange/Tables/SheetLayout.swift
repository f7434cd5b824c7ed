/// What a sheet shows beside its cells: what is hidden, what is merged, and its pictures.
struct SheetLayout: Hashable {
    /// Cells that were made one; columns from 0, rows as the spreadsheet numbers them.
    struct Merge: Hashable {
        let columns: ClosedRange<Int>
        let rows: ClosedRange<Int>
    }

    /// A picture by the cell at its upper left corner.
    struct Picture: Hashable {
        let column: Int
        let row: Int
        let bytes: [UInt8]
    }

    var isHidden = false
    /// Rows that are hidden or filtered out.
    var hiddenRows: Set<Int> = []
    var hiddenColumns: Set<Int> = []
    var merges: [Merge] = []
    var pictures: [Picture] = []
    /// Cells whose picture cannot be read.
    var lostPictures: [Picture] = []
}
