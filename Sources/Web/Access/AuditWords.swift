/// The acts of the chains in words.
enum AuditWords {
    /// An act in words; of one that is new here, its group.
    static func act(_ name: String) -> String {
        if let words = acts[name] { return words }
        let group = name.split(separator: ".").first.map(String.init) ?? name
        return groups[group] ?? "其他"
    }

    private static let groups = [
        "account": "账号", "access": "登录", "exam": "考试", "registration": "报名", "review": "审查",
        "draw": "抽取", "ticket": "准考证", "attempt": "答题", "responses": "答题", "standing": "缺考、违纪登记",
        "room": "考场", "grading": "评分", "results": "成绩", "enquiry": "成绩复核",
        "correction": "成绩更正", "challenge": "试题异议", "case": "复核和异议", "draft": "草稿",
        "file": "文件", "bank": "题库", "marking": "评卷", "seal": "签章密钥",
        "documents": "文书", "papers": "试卷",
    ]

    private static let acts = [
        "account.create": "建立账号", "account.sign-up": "注册账号", "account.role": "授予或收回身份",
        "account.state": "停用或启用账号", "account.reset": "重置密码", "account.password": "更换密码",
        "access.sign-in": "登录", "access.sign-out": "退出",
        "exam.open": "开设考试", "exam.archive": "考试归档",
        "registration.submit": "提交报名", "registration.correct": "补正报名",
        "registration.lock": "锁定报名", "draft.save": "保存草稿", "file.store": "上传文件",
        "review.unitPass": "单位审查通过", "review.unitReturn": "单位退回补正",
        "review.unitReject": "单位审查不通过", "review.officePass": "资格复审通过",
        "review.officeReturn": "复审退回补正", "review.officeReject": "复审不通过",
        "review.submit": "提交报名", "review.resubmit": "补正后提交", "review.withdraw": "撤回报名",
        "review.lock": "锁定名单", "review.annul": "取消资格",
        "draw.prepare": "准备抽取", "draw.commit": "封存抽取承诺", "draw.announce": "公告抽取",
        "draw.perform": "抽取", "draw.keep": "保存抽取结果", "draw.void": "宣布抽取作废",
        "review.admitLate": "补录", "registration.admitLate": "补录报名", "ticket.print": "打印准考证",
        "documents.print": "批量打印文书", "papers.archive": "打印试卷和答案归档",
        "responses.save": "保存作答", "attempt.start": "开始作答",
        "attempt.interrupt": "作答中断", "attempt.resume": "恢复作答", "attempt.extend": "补时",
        "attempt.handIn": "交卷", "attempt.closeByTime": "到时收卷", "attempt.void": "答卷作废",
        "standing.absent": "登记缺考", "standing.roll": "清点缺考", "standing.misconduct": "登记违纪",
        "room.checkedIn": "考生入场核验", "room.checkInUndone": "撤销入场核验",
        "room.signedIn": "考试机登录", "room.confirmed": "考生确认信息", "room.allowed": "允许在此机考试",
        "room.signedOut": "考试机退出", "room.released": "考场开考", "room.message": "考场通知",
        "room.incident": "考场异常登记", "room.absent": "确认缺考", "room.ticked": "考场检查",
        "room.lateSavesDecided": "迟到作答裁定", "room.closed": "考场结束",
        "room.signed": "考场记录签名", "room.clockMoved": "服务器时钟被拨动",
        "room.serviceAway": "考试服务中断", "clock.taken": "采用系统时钟",
        "attempt.decideLate": "处理迟到作答",
        "marking.open": "开始评卷", "marking.mark": "评卷", "marking.decide": "仲裁",
        "marking.deal": "更换评卷员",
        "grading.grade": "评分", "results.publish": "发布成绩",
        "correction.propose": "提出成绩更正", "correction.decide": "决定成绩更正",
        "challenge.ask": "提出试题异议", "case.reason": "复核事由", "case.take": "受理申请",
        "case.check": "复核核查", "case.answer": "答复试题异议",
        "seal.made": "生成密钥", "seal.retired": "更换密钥", "seal.revoked": "吊销密钥",
        "seal.withdrawn": "作废证件", "seal.listed": "公布密钥清单",
        "enquiry.ask": "申请成绩复核", "enquiry.answer": "答复成绩复核",
    ]
}
