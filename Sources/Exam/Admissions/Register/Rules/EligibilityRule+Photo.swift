package import Vocabulary

extension EligibilityRule {
    /// What a machine sees of a photo (practice 2.3): `photo.missing`, `photo.format`,
    /// `photo.pixels`, `photo.bytes`. Silent where the rules ask for no photo.
    static let photo = EligibilityRule("photo") { applicant, context in
        guard let rules = context.rules.photo else { return [] }
        guard let photo = applicant.photo else {
            return [
                Finding(
                    "photo.missing", at: Finding.Place(column: "照片"), "未上传照片",
                    "there is no photo")
            ]
        }
        return rules.findings(for: photo)
    }
}

extension PhotoRules {
    /// What a machine has against a photo; empty for one that will do.
    package func findings(for photo: Photo) -> [Finding] {
        let types = mediaTypes.joined(separator: ", ")
        let kilobytes = "\(bytes.lowerBound / 1024)–\(bytes.upperBound / 1024)"
        let checks = [
            mediaTypes.contains(photo.mediaType)
                ? nil
                : photoFinding(
                    "photo.format", "照片格式应为\(types)", "the photo must be of type \(types)"),
            photo.width == width && photo.height == height
                ? nil
                : photoFinding(
                    "photo.pixels",
                    "照片应为\(width)×\(height)像素，现为\(photo.width)×\(photo.height)",
                    "the photo must have \(width) × \(height) pixels, "
                        + "not \(photo.width) × \(photo.height)"),
            bytes.contains(photo.bytes)
                ? nil
                : photoFinding(
                    "photo.bytes", "照片大小应为\(kilobytes) KB",
                    "the photo's file must have \(kilobytes) KB"),
        ]
        return checks.compactMap { $0 }
    }

    private func photoFinding(
        _ rule: String, _ chinese: String, _ english: String
    ) -> Finding {
        Finding(rule, at: Finding.Place(column: "照片"), chinese, english)
    }
}
