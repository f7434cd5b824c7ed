import Foundation
import Vocabulary

/// What the machine lacks that some work needs: converters of old Word files, fonts with Chinese
/// characters. The program itself would not have started without its libraries.
struct ProgramsCheck: DoctorCheck {
    let name = "programs"
    let title = Wording("程序和字体", "programs and fonts")

    private static let fontFolders = ["/usr/share/fonts", "/usr/local/share/fonts"]
    private static let fontNames = [
        "cjk", "wqy", "simsun", "simhei", "fangsong", "kaiti", "song", "sourcehan", "uming", "ukai",
    ]

    func look(_ patient: Patient) throws -> Examination {
        var findings: [Finding] = []
        let converters = ["soffice", "libreoffice", "antiword", "catdoc"]
        let programs = ExternalPrograms()
        let converter = converters.first { programs.program($0) != nil }
        if converter == nil {
            findings.append(
                Finding(
                    "doctor.no-converter", severity: .warning,
                    "没有旧版 Word（doc）的转换程序，这种试题文件导入不了。安装 libreoffice-writer-nogui。",
                    "old Word files (doc) cannot be imported; install libreoffice-writer-nogui"))
        }
        if programs.program("zbarimg") == nil {
            findings.append(
                Finding(
                    "doctor.no-code-reader", severity: .warning,
                    "没有读二维码的程序，zhikao verify notice 读不了照片。安装 zbar-tools。",
                    "verify notice cannot read pictures of papers; install zbar-tools"))
        }
        let font = ProgramsCheck.font()
        if font == nil {
            findings.append(
                Finding(
                    "doctor.no-font", severity: .warning,
                    "这台机器没有中文字体，在本机打印准考证会缺字；只用别的机器打印就不必理会。"
                        + "运行 scripts/setup，或者安装 fonts-noto-cjk、fonts-hanazono、"
                        + "fonts-babelstone-han。",
                    "no font with Chinese characters: pages printed on this very machine lack "
                        + "them; install fonts-noto-cjk"))
        }
        return Examination(note: "\(converter ?? "–"), \(font ?? "–")", findings: findings)
    }

    private static func font() -> String? {
        for folder in fontFolders {
            let files = FileManager.default.enumerator(atPath: folder)
            while let path = files?.nextObject() as? String {
                let name = (path as NSString).lastPathComponent
                if fontNames.contains(where: { name.lowercased().contains($0) }) { return name }
            }
        }
        return nil
    }
}
