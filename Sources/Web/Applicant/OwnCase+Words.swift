import Access
import Admissions
import Office
import Pages
import Programme
import Seating
import Vocabulary

extension OwnCase {
    /// What the state of the registration means for the person, and what comes next.
    func sentence(_ registration: Registration, isPublished: Bool, isSeated: Bool) -> String {
        let calendar = programme.calendar
        let admission = calendar.admission
        switch registration.state {
        case .draft: return "尚未提交。"
        case .submitted: return "已提交，等待所在单位审查（\(admission.unitReviewCloses.spoken)截止）。"
        case .returnedByUnit, .returnedByOffice:
            return "报名表被退回修改，不是不通过。请按下列原因改正后重新提交。"
        case .unitPassed: return "单位审查通过，等待主办单位审核（\(admission.officeReviewCloses.spoken)截止）。"
        case .approved: return "审核通过。\(calendar.lock.spoken)锁定名单，然后编排考场。"
        case .locked:
            if isPublished { return "成绩已经公布，可以查看成绩通知单。" }
            return isSeated
                ? "考场座位已经编排。准考证打印时间：\(admission.tickets.spoken)。" : "名单已经锁定，等待编排考场。"
        case .rejectedByUnit: return "所在单位审查不通过，不能参加本次考试。有异议的，请与所在单位联系。"
        case .rejectedByOffice: return "审核不通过，不能参加本次考试。有异议的，请与主办单位联系。"
        case .withdrawn: return "您已撤回报名。"
        case .annulled: return "主办单位已将本次报名作废。"
        }
    }

    static func badge(_ state: RegistrationState) -> PageBadge {
        let kind =
            switch state {
            case .draft, .withdrawn: "off"
            case .submitted, .unitPassed: "info"
            case .returnedByUnit, .returnedByOffice: "wait"
            case .approved, .locked: "good"
            case .rejectedByUnit, .rejectedByOffice, .annulled: "bad"
            }
        return PageBadge(kind, state.chinese)
    }

    static func reasons(_ registration: Registration) -> [String] {
        let reasons = registration.reasons.map { "\($0.wording.chinese)（\($0.rawValue)）" }
        return reasons.isEmpty && registration.state == .annulled ? ["主办单位作废"] : reasons
    }

    static func note(_ registration: Registration) -> String? {
        registration.note.isEmpty ? nil : registration.note
    }

    /// Where and when the person sits, as far as it is announced.
    func seatFacts(_ seat: SeatRecord?) -> [PageFact] {
        guard let seat, let registration else { return [] }
        let ticket = office.ticket(
            registration, seat: seat,
            print: TicketPrint(number: 1, at: programme.calendar.admission.tickets.opens))
        return [
            PageFact("准考证号", seat.candidateNumber.text),
            PageFact("考试时间", "\(ticket.times.chinese)（\(ticket.place.session)）"),
            PageFact("最迟入场", ticket.times.latestEntry.clock),
            PageFact("考点", "\(ticket.place.site)，\(ticket.place.address)"),
            PageFact("考场座位", ticket.place.seatText),
        ]
    }

    /// What the person can do with the registration now.
    func ways(_ registration: Registration, at moment: Moment, isPublished: Bool) -> [PageWay] {
        let place = "/my/\(office.exam)"
        let admission = programme.calendar.admission
        var ways: [PageWay] = []
        if registration.state.isReturned, moment < admission.unitReviewCloses {
            ways.append(PageWay("修改并重新提交", "\(place)/registration", isPrimary: true))
        } else {
            ways.append(PageWay("查看报名表", "\(place)/registration"))
        }
        if registration.state == .locked {
            if admission.tickets.contains(moment) {
                ways.insert(PageWay("打印准考证", "\(place)/ticket", isPrimary: true), at: 0)
            }
            if isPublished {
                ways.insert(PageWay("查看成绩通知单", "\(place)/notice", isPrimary: true), at: 0)
                ways.insert(PageWay("成绩通知单（PDF）", "\(place)/notice.pdf"), at: 1)
                // Who has passed is in the results of all, which this page need not read.
                ways.insert(PageWay("合格证（PDF，合格者）", "\(place)/certificate.pdf"), at: 2)
                ways.append(PageWay("下载本人试卷的证明", "\(place)/paper-proof"))
                if programme.results.showsItems, moment >= programme.calendar.resultReview.closes {
                    ways.append(PageWay("查看本人试卷", "\(place)/paper"))
                }
                ways.append(PageWay("成绩复核", "\(place)/enquiry"))
                ways.append(PageWay("试题异议", "\(place)/challenge"))
            }
        }
        if mayWithdraw(registration, at: moment) {
            ways.append(PageWay("撤回报名", "\(place)/withdraw", isDanger: true))
        }
        return ways
    }

    private func mayWithdraw(_ registration: Registration, at moment: Moment) -> Bool {
        let actor = Actor(account.id, as: .applicant, ownRegistration: registration.id)
        let process = ReviewProcess(calendar: programme.calendar.admission)
        return
            (try? process.state(after: .withdraw, of: registration, by: actor, at: moment)) != nil
    }
}
