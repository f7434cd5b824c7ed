import Access
import ArgumentParser
import Foundation
import Office
import Records
import Seals
import Vocabulary

/// `zhikao account`.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Accounts of the service: the first ones, and help on the machine itself.",
        subcommands: [AccountFirst.self, AccountReset.self])
}

/// `zhikao account first`.
struct AccountFirst: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "first",
        abstract: "Make the three administrators of a new store, each with a one-time password.",
        discussion: """
            The system administrator makes accounts, the security administrator gives roles, the \
            audit administrator reads the audit chains. There is no default account: without \
            this command nobody can sign in. The passwords are shown once and must be changed.
            """)

    @Option(help: "The folder of the store.")
    var data = "data"

    @Flag(help: "Print the accounts as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let access = AccessOffice(
                records: try SQLiteRecords(directory: data), secrets: SystemSecrets())
            let made = try access.createFirstAdministrators(at: SystemClock().now)
            if json {
                Console.say(
                    JSON.array(
                        made.map {
                            ["account": JSON($0.account.id), "password": .text($0.password)]
                        }))
                return
            }
            for new in made {
                Console.say("\(new.account.fullName)\t\(new.account.id)\t\(new.password)")
            }
            Console.say("密码只显示这一次，首次登录必须修改 / shown once; change at the first sign-in")
        }
    }
}

/// `zhikao account reset`.
struct AccountReset: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Give an account a new one-time password, for who has locked himself out.")

    @Argument(help: "The account.")
    var account: String

    @Option(help: "The folder of the store.")
    var data = "data"

    func run() throws {
        try Console.run {
            guard !account.isEmpty else {
                throw Refusal("account.unknown", "请写明账号。", "name the account")
            }
            let access = AccessOffice(
                records: try SQLiteRecords(directory: data), secrets: SystemSecrets())
            let act = Act(by: Actor("command-line", as: .system), at: SystemClock().now)
            let password = try access.resetPassword(of: AccountID(account), act)
            Console.say("\(account)\t\(password)")
        }
    }
}
