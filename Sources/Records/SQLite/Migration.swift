import Seals

/// One step of the schema: forward only, known by number, name and digest.
package struct Migration: Hashable, Sendable {
    /// The place in the order of steps, from 0.
    package let number: Int
    /// What it brings, such as `registrations`.
    package let name: String
    /// The SQL statements.
    package let text: String

    /// A step as its file has it.
    package init(number: Int, name: String, text: String) {
        self.number = number
        self.name = name
        self.text = text
    }

    /// SM3 of the text in hexadecimal, by which a store knows that it was this very step.
    package var digest: String { HashAlgorithm.sm3.hexadecimalDigest(Array(text.utf8)) }
}

extension Migration {
    /// All steps in order: the files of `Schema`, embedded.
    ///
    /// A file that was ever applied is never edited; what has to change comes as another file.
    package static let all: [Migration] = [
        Migration(0, "migrations", PackageResources._00_migrations_sql),
        Migration(1, "exams", PackageResources._01_exams_sql),
        Migration(2, "registrations", PackageResources._02_registrations_sql),
        Migration(3, "draws", PackageResources._03_draws_sql),
        Migration(4, "seats", PackageResources._04_seats_sql),
        Migration(5, "papers", PackageResources._05_papers_sql),
        Migration(6, "delivery", PackageResources._06_delivery_sql),
        Migration(7, "results", PackageResources._07_results_sql),
        Migration(8, "audit", PackageResources._08_audit_sql),
        Migration(9, "append-only-sqlite", PackageResources._09_append_only_sqlite_sql),
        Migration(10, "accounts", PackageResources._10_accounts_sql),
        Migration(11, "forms", PackageResources._11_forms_sql),
        Migration(12, "rooms", PackageResources._12_rooms_sql),
        Migration(13, "append-only-sqlite-2", PackageResources._13_append_only_sqlite_2_sql),
        Migration(14, "late-draws", PackageResources._14_late_draws_sql),
        Migration(15, "append-only-sqlite-3", PackageResources._15_append_only_sqlite_3_sql),
        Migration(16, "bank", PackageResources._16_bank_sql),
        Migration(17, "append-only-sqlite-4", PackageResources._17_append_only_sqlite_4_sql),
        Migration(18, "corrections", PackageResources._18_corrections_sql),
        Migration(19, "append-only-sqlite-5", PackageResources._19_append_only_sqlite_5_sql),
        Migration(20, "marking", PackageResources._20_marking_sql),
        Migration(21, "append-only-sqlite-6", PackageResources._21_append_only_sqlite_6_sql),
        Migration(23, "clock-marks", PackageResources._23_clock_marks_sql),
        Migration(24, "append-only-sqlite-7", PackageResources._24_append_only_sqlite_7_sql),
        Migration(25, "seals", PackageResources._25_seals_sql),
        Migration(26, "marking-again-sqlite", PackageResources._26_marking_again_sqlite_sql),
        Migration(27, "response-batches", PackageResources._27_response_batches_sql),
        Migration(28, "append-only-sqlite-8", PackageResources._28_append_only_sqlite_8_sql),
        Migration(29, "append-only-sqlite-9", PackageResources._29_append_only_sqlite_9_sql),
    ]

    private init(_ number: Int, _ name: String, _ bytes: [UInt8]) {
        self.init(number: number, name: name, text: String(decoding: bytes, as: UTF8.self))
    }
}
