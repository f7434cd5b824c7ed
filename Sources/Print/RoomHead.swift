/// What stands above every document of a room: which exam, where and when.
package struct RoomHead: Hashable, Sendable {
    /// Such as 广元市2017年第一期行政执法资格考试.
    package let exam: String
    /// 考点.
    package let site: String
    /// Such as 第02场.
    package let session: String
    /// Such as 2017年11月10日 09:00–10:30.
    package let time: String
    /// Such as 第04考场（第1机房）.
    package let room: String

    package init(exam: String, site: String, session: String, time: String, room: String) {
        self.exam = exam
        self.site = site
        self.session = session
        self.time = time
        self.room = room
    }
}
