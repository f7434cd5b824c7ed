import Foundation

/// Sample files of question formats beside the package.
enum QuestionSamples {
    static let folder = SharedData.root.appending(path: "../shared/data/formats").standardized
    static let areThere = SharedData.exists(folder)
}
