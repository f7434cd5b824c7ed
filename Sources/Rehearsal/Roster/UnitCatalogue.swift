import Vocabulary

/// An employing unit of the rehearsal.
struct RehearsalUnit {
    let code: UnitCode
    let name: String
    let district: String
    let field: String
    /// How large it is beside the others.
    let weight: Int
}

/// Guangyuan's counties and departments, under their names of 2017.
enum UnitCatalogue {
    private static let districts: [(code: String, name: String, weight: Int)] = [
        ("510800", "市级", 26), ("510802", "利州区", 14), ("510811", "昭化区", 8),
        ("510812", "朝天区", 8), ("510821", "旺苍县", 12), ("510822", "青川县", 9),
        ("510823", "剑阁县", 15), ("510824", "苍溪县", 16),
    ]

    private static let departments: [(name: String, field: String, weight: Int)] = [
        ("工商行政管理局", "市场监管", 16), ("食品药品监督管理局", "市场监管", 12),
        ("交通运输局", "交通运输", 14), ("城市管理行政执法局", "城市管理", 13), ("环境保护局", "生态环境", 9),
        ("国土资源局", "自然资源", 9), ("水务局", "水利", 7), ("农业局", "农业", 8), ("林业局", "林草", 8),
        ("安全生产监督管理局", "应急管理", 7), ("卫生和计划生育局", "卫生健康", 8), ("文化广电新闻出版局", "文化市场", 5),
        ("人力资源和社会保障局", "人社", 5), ("住房和城乡建设局", "住建", 6), ("质量技术监督局", "市场监管", 5),
        ("民政局", "民政", 3), ("教育局", "教育", 3), ("财政局", "财政", 3), ("统计局", "统计", 2),
        ("旅游局", "文化市场", 2), ("烟草专卖局", "烟草", 4), ("盐务管理局", "盐业", 1),
    ]

    /// The largest unit, with up to 400 people.
    static let largest = RehearsalUnit(
        code: "510800-00", name: "广元市公安局交通警察支队", district: "市级", field: "公安交通管理",
        weight: 0)

    /// All other units, by district.
    static let others: [RehearsalUnit] = districts.flatMap { district in
        departments.enumerated().map { index, department in
            RehearsalUnit(
                code: UnitCode("\(district.code)-\(twoDigits(index + 1))"),
                name: (district.name == "市级" ? "广元市" : district.name) + department.name,
                district: district.name, field: department.field,
                weight: district.weight * department.weight)
        }
    }

    /// The least people of a unit.
    static let smallestSize = 3
    /// The most people of a unit.
    static let largestSize = 400

    /// Units with their sizes for so many people: the largest has a fifth of all, at most 400;
    /// the others follow their weights, at least 3; a small exam has fewer units.
    static func sizes(for people: Int) -> [(unit: RehearsalUnit, size: Int)] {
        let top = min(largestSize, max(min(people, smallestSize), people / 5))
        var left = people - top
        var sizes = [(unit: largest, size: top)]
        let ordered = others.sorted {
            $0.weight == $1.weight ? $0.code < $1.code : $0.weight > $1.weight
        }
        let total = ordered.reduce(0) { $0 + $1.weight }
        for unit in ordered where left > 0 {
            let share = min(largestSize, (people - top) * unit.weight / total)
            let size = min(left, max(smallestSize, share))
            sizes.append((unit, size))
            left -= size
        }
        return spread(left, over: sizes)
    }

    /// What is left over goes to the units after the largest, one each in turn, then on; beyond
    /// 400 people a unit the catalogue repeats itself no further and units simply grow.
    private static func spread(
        _ left: Int, over sizes: [(unit: RehearsalUnit, size: Int)]
    ) -> [(unit: RehearsalUnit, size: Int)] {
        var sizes = sizes
        var left = left
        while left > 0 {
            for index in sizes.indices.dropFirst() where left > 0 {
                let step = max(1, left / sizes.count)
                sizes[index].size += step
                left -= step
            }
            if sizes.count == 1 {
                sizes[0].size += left
                left = 0
            }
        }
        return sizes
    }
}
