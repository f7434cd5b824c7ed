import NIOCore
import Vocabulary

extension LoadTerminal {
    /// What came of an answer.
    enum Outcome {
        case done
        case failed(String)
        /// The step has another request.
        case goesOn(LoadJob)
    }

    /// The next request of a job. What was sent before and not acknowledged is sent again with it,
    /// as terminals do.
    mutating func request(
        for job: inout LoadJob, _ candidate: LoadCandidate
    ) -> (path: String, body: String) {
        switch job.step {
        case .signIn:
            guard job.stage == 0 else { return ("/confirm", "{}") }
            let (number, id) = (candidate.number, candidate.idNumber)
            let body: JSON = [
                "candidateNumber": .text(number), "idNumber": .text(id),
                "workstation": .int(candidate.seat),
            ]
            return ("/sign-in", body.canonicalText)
        case .start: return ("/start", "{}")
        case .handIn: return ("/hand-in", "{\"seq\":\(ack.acknowledged)}")
        case .save:
            if job.sequence == 0 { job.sequence = ack.sent + 1 }
            ack.sent = max(ack.sent, job.sequence)
            return ("/saves", body(ack.acknowledged + 1...job.sequence, candidate))
        case .dry:
            let next = ack.acknowledged + 1
            return ("/dry-saves", body(next...next, candidate))
        }
    }

    private func body(_ sequences: ClosedRange<Int>, _ candidate: LoadCandidate) -> String {
        let events = sequences.prefix(500).map { sequence in
            let event = candidate.event(sequence)
            let choices = event.choices.map { "\"\($0)\"" }.joined(separator: ",")
            return "{\"seq\":\(sequence),\"item\":\"\(event.item)\","
                + "\"response\":{\"choices\":[\(choices)]},\"elapsed\":\(event.elapsed)}"
        }.joined(separator: ",")
        return "{\"sheet\":\"\(candidate.sheet)\",\"events\":[\(events)]}"
    }

    /// Learns from the answer to a job.
    mutating func take(_ reply: LoadReply, _ job: LoadJob) -> Outcome {
        guard reply.isSuccess else {
            let start =
                reply.body.getString(
                    at: reply.body.readerIndex, length: min(reply.body.readableBytes, 400)) ?? ""
            let code = (try? JSON(parsing: Array(start.utf8)))?["code"]?.text
            return .failed("\(reply.status) \(code ?? "")")
        }
        switch job.step {
        case .signIn:
            guard job.stage == 0 else { return .done }
            guard let cookie = reply.cookie else { return .failed("no cookie") }
            self.cookie = cookie
            var next = job
            next.stage = 1
            return .goesOn(next)
        case .start: return reply.body.readableBytes > 1000 ? .done : .failed("no paper")
        case .dry: return .done
        case .save:
            guard let number = reply.acknowledged else { return .failed("no acknowledgement") }
            ack.acknowledged = max(ack.acknowledged, number)
            return number >= job.sequence ? .done : .failed("acknowledged less")
        case .handIn:
            ack.isHandedIn = true
            return .done
        }
    }
}
