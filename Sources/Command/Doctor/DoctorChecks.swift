/// Every check, in the order in which they are told: a later one often fails for the reason of an
/// earlier one.
enum DoctorChecks {
    static let all: [any DoctorCheck] = [
        FolderCheck(), MountCheck(), DiskSpaceCheck(), DiskSpeedCheck(), StoreFileCheck(),
        SchemaCheck(), LockCheck(), LogSizeCheck(), IntegrityCheck(), AuditCheck(), ClockCheck(),
        BankCheck(), BackupAgeCheck(), StandbyAgeCheck(), LimitsCheck(), ProgramsCheck(),
    ]
}
