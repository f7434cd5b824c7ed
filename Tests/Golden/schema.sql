CREATE TABLE access_heads (
    exam text not null check (exam = '_accounts'),
    number bigint not null check (number >= 1),
    digest text not null check (length(digest) = 64),
    primary key (exam)
);

CREATE TRIGGER access_heads_forward before update on access_heads
when new.exam <> old.exam or new.number <> old.number + 1
begin
    select raise(abort, 'access_heads only moves forward');
end;

CREATE TRIGGER access_heads_no_delete before delete on access_heads
begin
    select raise(abort, 'access_heads only moves forward');
end;

CREATE TABLE access_lines (
    exam text not null check (exam = '_accounts'),
    number bigint not null check (number >= 1),
    at_milliseconds bigint not null,
    account text not null check (account <> ''),
    role text not null check (role <> ''),
    act text not null check (act <> ''),
    subject text not null,
    detail text not null,
    act_key text not null,
    previous text not null check (length(previous) = 64),
    digest text not null check (length(digest) = 64),
    primary key (exam, number)
);

CREATE UNIQUE INDEX access_lines_by_key on access_lines (exam, act_key) where act_key <> '';

CREATE TRIGGER access_lines_no_delete before delete on access_lines
begin
    select raise(abort, 'access_lines is only appended to');
end;

CREATE TRIGGER access_lines_no_update before update on access_lines
begin
    select raise(abort, 'access_lines is only appended to');
end;

CREATE TABLE "accounts" (
    id text not null check (id <> ''),
    full_name text not null,
    role text not null check (role in (
        '', 'applicant', 'unitReviewer', 'officeClerk', 'questionEditor', 'chiefInvigilator',
        'invigilator', 'marker', 'systemAdministrator', 'securityAdministrator', 'auditor')),
    unit text not null,
    exam text not null,
    rooms text not null check (rooms <> ''),
    id_number text not null check (length(id_number) in (0, 18)),
    password_hash text not null,
    must_change_password bigint not null check (must_change_password in (0, 1)),
    state text not null check (state in ('active', 'disabled')),
    created_at bigint not null,
    primary key (id)
);

CREATE UNIQUE INDEX accounts_by_id_number on accounts (id_number) where id_number <> '';

CREATE TABLE attempt_events (
    exam text not null,
    sheet text not null check (sheet <> ''),
    number bigint not null check (number >= 1),
    happened_at bigint not null,
    content text not null check (content <> ''),
    primary key (exam, sheet, number),
    foreign key (exam) references exams (id)
);

CREATE TRIGGER attempt_events_no_delete before delete on attempt_events
begin
    select raise(abort, 'attempt_events is only appended to');
end;

CREATE TRIGGER attempt_events_no_update before update on attempt_events
begin
    select raise(abort, 'attempt_events is only appended to');
end;

CREATE TABLE audit_heads (
    exam text not null,
    number bigint not null check (number >= 1),
    digest text not null check (length(digest) = 64),
    primary key (exam),
    foreign key (exam) references exams (id)
);

CREATE TRIGGER audit_heads_forward before update on audit_heads
when new.exam <> old.exam or new.number <> old.number + 1
begin
    select raise(abort, 'audit_heads only moves forward');
end;

CREATE TRIGGER audit_heads_no_delete before delete on audit_heads
begin
    select raise(abort, 'audit_heads only moves forward');
end;

CREATE TABLE audit_lines (
    exam text not null,
    number bigint not null check (number >= 1),
    at_milliseconds bigint not null,
    account text not null check (account <> ''),
    role text not null check (role <> ''),
    act text not null check (act <> ''),
    subject text not null,
    detail text not null,
    act_key text not null,
    previous text not null check (length(previous) = 64),
    digest text not null check (length(digest) = 64),
    primary key (exam, number),
    foreign key (exam) references exams (id)
);

CREATE UNIQUE INDEX audit_lines_by_key on audit_lines (exam, act_key) where act_key <> '';

CREATE TRIGGER audit_lines_no_delete before delete on audit_lines
begin
    select raise(abort, 'audit_lines is only appended to');
end;

CREATE TRIGGER audit_lines_no_update before update on audit_lines
begin
    select raise(abort, 'audit_lines is only appended to');
end;

CREATE TABLE bank_events (
    number bigint not null check (number >= 1),
    happened_at bigint not null,
    account text not null check (account <> ''),
    content text not null check (content <> ''),
    primary key (number)
);

CREATE TRIGGER bank_events_no_delete before delete on bank_events
begin
    select raise(abort, 'bank_events is only appended to');
end;

CREATE TRIGGER bank_events_no_update before update on bank_events
begin
    select raise(abort, 'bank_events is only appended to');
end;

CREATE TABLE bank_freezes (
    exam text not null,
    version bigint not null check (version >= 1),
    event bigint not null check (event >= 0),
    primary key (exam, version),
    foreign key (exam) references exams (id)
);

CREATE TRIGGER bank_freezes_no_delete before delete on bank_freezes
begin
    select raise(abort, 'bank_freezes is only appended to');
end;

CREATE TRIGGER bank_freezes_no_update before update on bank_freezes
begin
    select raise(abort, 'bank_freezes is only appended to');
end;

CREATE TABLE bank_heads (
    exam text not null check (exam = '_bank'),
    number bigint not null check (number >= 1),
    digest text not null check (length(digest) = 64),
    primary key (exam)
);

CREATE TRIGGER bank_heads_forward before update on bank_heads
when new.exam <> old.exam or new.number <> old.number + 1
begin
    select raise(abort, 'bank_heads only moves forward');
end;

CREATE TRIGGER bank_heads_no_delete before delete on bank_heads
begin
    select raise(abort, 'bank_heads only moves forward');
end;

CREATE TABLE bank_lines (
    exam text not null check (exam = '_bank'),
    number bigint not null check (number >= 1),
    at_milliseconds bigint not null,
    account text not null check (account <> ''),
    role text not null check (role <> ''),
    act text not null check (act <> ''),
    subject text not null,
    detail text not null,
    act_key text not null,
    previous text not null check (length(previous) = 64),
    digest text not null check (length(digest) = 64),
    primary key (exam, number)
);

CREATE UNIQUE INDEX bank_lines_by_key on bank_lines (exam, act_key) where act_key <> '';

CREATE TRIGGER bank_lines_no_delete before delete on bank_lines
begin
    select raise(abort, 'bank_lines is only appended to');
end;

CREATE TRIGGER bank_lines_no_update before update on bank_lines
begin
    select raise(abort, 'bank_lines is only appended to');
end;

CREATE TABLE case_events (
    exam text not null,
    kind text not null check (kind in ('enquiry', 'challenge')),
    number bigint not null check (number >= 1),
    sequence bigint not null check (sequence >= 1),
    account text not null check (account <> ''),
    role text not null check (role <> ''),
    happened_at bigint not null,
    content text not null check (content <> ''),
    primary key (exam, kind, number, sequence),
    foreign key (exam) references exams (id)
);

CREATE TRIGGER case_events_no_delete before delete on case_events
begin
    select raise(abort, 'case_events is only appended to');
end;

CREATE TRIGGER case_events_no_update before update on case_events
begin
    select raise(abort, 'case_events is only appended to');
end;

CREATE TABLE challenges (
    exam text not null,
    number bigint not null check (number >= 1),
    registration text not null,
    item text not null check (item <> ''),
    position bigint not null check (position >= 1),
    question text not null check (question <> ''),
    asked_at bigint not null,
    primary key (exam, number),
    foreign key (exam, registration) references registrations (exam, id)
);

CREATE TRIGGER challenges_no_delete before delete on challenges
begin
    select raise(abort, 'challenges is only appended to');
end;

CREATE TRIGGER challenges_no_update before update on challenges
begin
    select raise(abort, 'challenges is only appended to');
end;

CREATE TABLE clock_marks (
    number bigint not null check (number >= 1),
    moment bigint not null,
    wall bigint not null,
    counter bigint not null check (counter >= 0),
    boot text not null check (boot <> ''),
    answering bigint not null check (answering in (0, 1)),
    primary key (number)
);

CREATE TRIGGER clock_marks_no_delete before delete on clock_marks
begin
    select raise(abort, 'clock_marks is only appended to');
end;

CREATE TRIGGER clock_marks_no_update before update on clock_marks
begin
    select raise(abort, 'clock_marks is only appended to');
end;

CREATE TABLE correction_decisions (
    exam text not null,
    number bigint not null,
    revision bigint not null check (revision >= 0),
    published bigint not null check (published in (0, 1)),
    account text not null check (account <> ''),
    role text not null check (role <> ''),
    decided_at bigint not null,
    note text not null,
    signatures text not null check (signatures <> ''),
    figures text not null check (length(figures) = 64),
    primary key (exam, number),
    foreign key (exam, number) references corrections (exam, number)
);

CREATE UNIQUE INDEX correction_decisions_by_revision on correction_decisions (exam, revision) where revision > 0;

CREATE TRIGGER correction_decisions_no_delete before delete on correction_decisions
begin
    select raise(abort, 'correction_decisions is only appended to');
end;

CREATE TRIGGER correction_decisions_no_update before update on correction_decisions
begin
    select raise(abort, 'correction_decisions is only appended to');
end;

CREATE TABLE corrections (
    exam text not null,
    number bigint not null check (number >= 1),
    kind text not null check (kind in ('item', 'standing')),
    subject text not null check (subject <> ''),
    content text not null check (content <> ''),
    reason text not null check (reason <> ''),
    evidence text not null,
    figures text not null check (length(figures) = 64),
    account text not null check (account <> ''),
    role text not null check (role <> ''),
    proposed_at bigint not null,
    primary key (exam, number),
    foreign key (exam) references exams (id)
);

CREATE TRIGGER corrections_no_delete before delete on corrections
begin
    select raise(abort, 'corrections is only appended to');
end;

CREATE TRIGGER corrections_no_update before update on corrections
begin
    select raise(abort, 'corrections is only appended to');
end;

CREATE TABLE drafts (
    exam text not null,
    account text not null check (account <> ''),
    fields text not null check (fields <> ''),
    saved_at bigint not null,
    primary key (exam, account),
    foreign key (exam) references exams (id)
);

CREATE TABLE "draw_transcripts" (
    exam text not null,
    kind text not null,
    version bigint not null,
    transcript text not null check (transcript <> ''),
    primary key (exam, kind, version),
    foreign key (exam, kind, version) references "draws" (exam, kind, version)
);

CREATE TRIGGER draw_transcripts_no_delete before delete on draw_transcripts
begin
    select raise(abort, 'draw_transcripts is only appended to');
end;

CREATE TRIGGER draw_transcripts_no_update before update on draw_transcripts
begin
    select raise(abort, 'draw_transcripts is only appended to');
end;

CREATE TABLE draw_voids (
    exam text not null,
    kind text not null,
    version bigint not null,
    reason text not null check (reason <> ''),
    missing text not null check (missing <> ''),
    voided_at bigint not null,
    primary key (exam, kind, version),
    foreign key (exam, kind, version) references draws (exam, kind, version)
);

CREATE TRIGGER draw_voids_no_delete before delete on draw_voids
begin
    select raise(abort, 'draw_voids is only appended to');
end;

CREATE TRIGGER draw_voids_no_update before update on draw_voids
begin
    select raise(abort, 'draw_voids is only appended to');
end;

CREATE TABLE "draws" (
    exam text not null,
    kind text not null check (kind in ('seats', 'papers', 'lateSeats', 'makeUpPapers')),
    version bigint not null check (version >= 1),
    reason text not null,
    announcement text not null check (announcement <> ''),
    announced_at bigint not null,
    kept text not null check (kept <> ''),
    primary key (exam, kind, version),
    foreign key (exam) references exams (id)
);

CREATE TRIGGER draws_no_delete before delete on draws
begin
    select raise(abort, 'draws is only appended to');
end;

CREATE TRIGGER draws_no_update before update on draws
begin
    select raise(abort, 'draws is only appended to');
end;

CREATE TABLE enquiries (
    exam text not null,
    number bigint not null check (number >= 1),
    registration text not null,
    question text not null check (question <> ''),
    asked_at bigint not null,
    primary key (exam, number),
    foreign key (exam, registration) references registrations (exam, id)
);

CREATE TRIGGER enquiries_no_delete before delete on enquiries
begin
    select raise(abort, 'enquiries is only appended to');
end;

CREATE TRIGGER enquiries_no_update before update on enquiries
begin
    select raise(abort, 'enquiries is only appended to');
end;

CREATE TABLE enquiry_answers (
    exam text not null,
    number bigint not null,
    answer text not null,
    answered_at bigint not null,
    primary key (exam, number),
    foreign key (exam, number) references enquiries (exam, number)
);

CREATE TRIGGER enquiry_answers_no_delete before delete on enquiry_answers
begin
    select raise(abort, 'enquiry_answers is only appended to');
end;

CREATE TRIGGER enquiry_answers_no_update before update on enquiry_answers
begin
    select raise(abort, 'enquiry_answers is only appended to');
end;

CREATE TABLE exams (
    id text not null check (id <> ''),
    title text not null,
    config text not null,
    config_digest text not null check (length(config_digest) = 64),
    opened_at bigint not null,
    primary key (id)
);

CREATE TABLE files (
    digest text not null check (length(digest) = 64),
    media_type text not null,
    content blob not null,
    stored_at bigint not null,
    primary key (digest)
);

CREATE TABLE late_seats (
    exam text not null,
    base bigint not null check (base >= 1),
    version bigint not null check (version >= 1),
    registration text not null,
    candidate_number text not null check (candidate_number <> ''),
    session text not null check (session <> ''),
    site text not null check (site <> ''),
    room text not null check (room <> ''),
    seat bigint not null check (seat >= 1),
    primary key (exam, base, version, registration),
    unique (exam, base, candidate_number),
    unique (exam, base, session, site, room, seat),
    foreign key (exam, registration) references registrations (exam, id)
);

CREATE TRIGGER late_seats_no_delete before delete on late_seats
begin
    select raise(abort, 'late_seats is only appended to');
end;

CREATE TRIGGER late_seats_no_update before update on late_seats
begin
    select raise(abort, 'late_seats is only appended to');
end;

CREATE TABLE make_up_papers (
    exam text not null,
    base bigint not null check (base >= 1),
    version bigint not null check (version >= 1),
    sheet text not null check (sheet <> ''),
    registration text not null,
    content text not null check (content <> ''),
    primary key (exam, base, sheet),
    unique (exam, base, version, registration),
    foreign key (exam, registration) references registrations (exam, id)
);

CREATE TRIGGER make_up_papers_no_delete before delete on make_up_papers
begin
    select raise(abort, 'make_up_papers is only appended to');
end;

CREATE TRIGGER make_up_papers_no_update before update on make_up_papers
begin
    select raise(abort, 'make_up_papers is only appended to');
end;

CREATE TABLE marking_deals (
    exam text not null,
    code text not null,
    place bigint not null check (place between 1 and 3),
    version bigint not null check (version >= 1),
    marker text not null check (marker <> ''),
    primary key (exam, code, place, version),
    foreign key (exam, code) references marking_tasks (exam, code)
);

CREATE TRIGGER marking_deals_no_delete before delete on marking_deals
begin
    select raise(abort, 'marking_deals is only appended to');
end;

CREATE TRIGGER marking_deals_no_update before update on marking_deals
begin
    select raise(abort, 'marking_deals is only appended to');
end;

CREATE TABLE marking_marks (
    exam text not null,
    code text not null,
    place bigint not null check (place between 1 and 4),
    revision bigint not null check (revision >= 1),
    marker text not null check (marker <> ''),
    marked_at bigint not null,
    mark_hundredths bigint not null check (mark_hundredths >= 0),
    problem text not null check (problem = '' or mark_hundredths = 0),
    remark text not null check (remark <> ''),
    primary key (exam, code, place, revision),
    foreign key (exam, code) references marking_tasks (exam, code)
);

CREATE UNIQUE INDEX marking_marks_by_marker on marking_marks (exam, code, marker, revision);

CREATE TRIGGER marking_marks_no_delete before delete on marking_marks
begin
    select raise(abort, 'marking_marks is only appended to');
end;

CREATE TRIGGER marking_marks_no_update before update on marking_marks
begin
    select raise(abort, 'marking_marks is only appended to');
end;

CREATE TABLE marking_repeat_marks (
    exam text not null,
    code text not null,
    revision bigint not null check (revision >= 1),
    marker text not null check (marker <> ''),
    marked_at bigint not null,
    mark_hundredths bigint not null check (mark_hundredths >= 0),
    problem text not null check (problem = '' or mark_hundredths = 0),
    remark text not null check (remark <> ''),
    primary key (exam, code, revision),
    foreign key (exam) references exams (id)
);

CREATE TRIGGER marking_repeat_marks_no_delete before delete on marking_repeat_marks
begin
    select raise(abort, 'marking_repeat_marks is only appended to');
end;

CREATE TRIGGER marking_repeat_marks_no_update before update on marking_repeat_marks
begin
    select raise(abort, 'marking_repeat_marks is only appended to');
end;

CREATE TABLE marking_repeats (
    exam text not null,
    code text not null check (code <> ''),
    version bigint not null check (version >= 1),
    answer text not null,
    purpose text not null check (purpose in ('own', 'other')),
    marker text not null check (marker <> '' or version > 1),
    primary key (exam, code, version),
    foreign key (exam, answer) references marking_tasks (exam, code)
);

CREATE INDEX marking_repeats_by_answer on marking_repeats (exam, answer);

CREATE INDEX marking_repeats_by_marker on marking_repeats (exam, marker);

CREATE TRIGGER marking_repeats_no_delete before delete on marking_repeats
begin
    select raise(abort, 'marking_repeats is only appended to');
end;

CREATE TRIGGER marking_repeats_no_update before update on marking_repeats
begin
    select raise(abort, 'marking_repeats is only appended to');
end;

CREATE TABLE marking_tasks (
    exam text not null,
    code text not null check (code <> ''),
    sheet text not null check (sheet <> ''),
    item text not null check (item <> ''),
    full_hundredths bigint not null check (full_hundredths > 0),
    answer text not null check (answer <> ''),
    primary key (exam, code),
    foreign key (exam) references exams (id)
);

CREATE UNIQUE INDEX marking_tasks_by_item on marking_tasks (exam, sheet, item);

CREATE TRIGGER marking_tasks_no_delete before delete on marking_tasks
begin
    select raise(abort, 'marking_tasks is only appended to');
end;

CREATE TRIGGER marking_tasks_no_update before update on marking_tasks
begin
    select raise(abort, 'marking_tasks is only appended to');
end;

CREATE TABLE migrations (
    number bigint not null check (number >= 0),
    name text not null check (name <> ''),
    digest text not null check (length(digest) = 64),
    primary key (number),
    unique (name)
);

CREATE TABLE papers (
    exam text not null,
    version bigint not null check (version >= 1),
    sheet text not null check (sheet <> ''),
    registration text not null,
    content text not null check (content <> ''),
    primary key (exam, version, sheet),
    unique (exam, version, registration),
    foreign key (exam, registration) references registrations (exam, id)
);

CREATE TRIGGER papers_no_delete before delete on papers
begin
    select raise(abort, 'papers is only appended to');
end;

CREATE TRIGGER papers_no_update before update on papers
begin
    select raise(abort, 'papers is only appended to');
end;

CREATE TABLE registrations (
    exam text not null,
    id text not null check (id <> ''),
    id_number text not null check (length(id_number) = 18),
    unit text not null check (unit <> ''),
    state text not null check (state in (
        'draft', 'submitted', 'returnedByUnit', 'rejectedByUnit', 'unitPassed',
        'returnedByOffice', 'rejectedByOffice', 'approved', 'locked', 'withdrawn', 'annulled')),
    content text not null check (content <> ''),
    primary key (exam, id),
    foreign key (exam) references exams (id)
);

CREATE INDEX registrations_by_person on registrations (id_number);

CREATE INDEX registrations_by_unit on registrations (exam, unit);

CREATE UNIQUE INDEX registrations_live on registrations (exam, id_number)
where state not in ('rejectedByUnit', 'rejectedByOffice', 'withdrawn', 'annulled');

CREATE TABLE response_batches (
    exam text not null,
    batch bigint not null check (batch >= 1),
    size bigint not null check (size >= 1),
    content text not null check (content <> ''),
    primary key (exam, batch),
    foreign key (exam) references exams (id)
);

CREATE TRIGGER response_batches_no_delete before delete on response_batches
when (select count(*) from responses where exam = old.exam and batch = old.batch) < old.size
begin
    select raise(abort, 'response_batches still holds responses that have no rows');
end;

CREATE TRIGGER response_batches_no_update before update on response_batches
begin
    select raise(abort, 'response_batches is only appended to');
end;

CREATE TABLE responses (
    exam text not null,
    sheet text not null check (sheet <> ''),
    late bigint not null check (late in (0, 1)),
    sequence bigint not null check (sequence >= 1),
    item text not null check (item <> ''),
    response text not null check (response <> ''),
    elapsed bigint not null,
    taken_at bigint not null,
    batch bigint not null check (batch >= 1),
    primary key (exam, sheet, late, sequence),
    foreign key (exam) references exams (id)
);

CREATE INDEX responses_by_batch on responses (exam, batch);

CREATE TRIGGER responses_no_delete before delete on responses
begin
    select raise(abort, 'responses is only appended to');
end;

CREATE TRIGGER responses_no_update before update on responses
begin
    select raise(abort, 'responses is only appended to');
end;

CREATE TABLE review_decisions (
    exam text not null,
    registration text not null,
    number bigint not null check (number >= 1),
    event text not null check (event <> ''),
    decided_at bigint not null,
    content text not null check (content <> ''),
    primary key (exam, registration, number),
    foreign key (exam, registration) references registrations (exam, id)
);

CREATE TRIGGER review_decisions_no_delete before delete on review_decisions
begin
    select raise(abort, 'review_decisions is only appended to');
end;

CREATE TRIGGER review_decisions_no_update before update on review_decisions
begin
    select raise(abort, 'review_decisions is only appended to');
end;

CREATE TABLE room_events (
    exam text not null,
    session text not null check (session <> ''),
    room text not null check (room <> ''),
    number bigint not null check (number >= 1),
    happened_at bigint not null,
    account text not null check (account <> ''),
    content text not null check (content <> ''),
    primary key (exam, session, room, number),
    foreign key (exam) references exams (id)
);

CREATE TRIGGER room_events_no_delete before delete on room_events
begin
    select raise(abort, 'room_events is only appended to');
end;

CREATE TRIGGER room_events_no_update before update on room_events
begin
    select raise(abort, 'room_events is only appended to');
end;

CREATE TABLE score_revisions (
    exam text not null,
    revision bigint not null check (revision >= 1),
    sheet text not null,
    total_hundredths bigint not null check (total_hundredths >= 0),
    breakdown text not null check (breakdown <> ''),
    primary key (exam, revision, sheet),
    foreign key (exam, sheet) references scores (exam, sheet)
);

CREATE INDEX score_revisions_by_sheet on score_revisions (exam, sheet, revision);

CREATE TRIGGER score_revisions_no_delete before delete on score_revisions
begin
    select raise(abort, 'score_revisions is only appended to');
end;

CREATE TRIGGER score_revisions_no_update before update on score_revisions
begin
    select raise(abort, 'score_revisions is only appended to');
end;

CREATE TABLE scores (
    exam text not null,
    sheet text not null check (sheet <> ''),
    total_hundredths bigint not null check (total_hundredths >= 0),
    breakdown text not null check (breakdown <> ''),
    primary key (exam, sheet),
    foreign key (exam) references exams (id)
);

CREATE TABLE seal_events (
    number bigint not null check (number >= 1),
    happened_at bigint not null,
    account text not null check (account <> ''),
    content text not null check (content <> ''),
    primary key (number)
);

CREATE TRIGGER seal_events_no_delete before delete on seal_events
begin
    select raise(abort, 'seal_events is only appended to');
end;

CREATE TRIGGER seal_events_no_update before update on seal_events
begin
    select raise(abort, 'seal_events is only appended to');
end;

CREATE TABLE seal_heads (
    exam text not null check (exam = '_seals'),
    number bigint not null check (number >= 1),
    digest text not null check (length(digest) = 64),
    primary key (exam)
);

CREATE TRIGGER seal_heads_forward before update on seal_heads
when new.exam <> old.exam or new.number <> old.number + 1
begin
    select raise(abort, 'seal_heads only moves forward');
end;

CREATE TRIGGER seal_heads_no_delete before delete on seal_heads
begin
    select raise(abort, 'seal_heads only moves forward');
end;

CREATE TABLE seal_lines (
    exam text not null check (exam = '_seals'),
    number bigint not null check (number >= 1),
    at_milliseconds bigint not null,
    account text not null check (account <> ''),
    role text not null check (role <> ''),
    act text not null check (act <> ''),
    subject text not null,
    detail text not null,
    act_key text not null,
    previous text not null check (length(previous) = 64),
    digest text not null check (length(digest) = 64),
    primary key (exam, number)
);

CREATE UNIQUE INDEX seal_lines_by_key on seal_lines (exam, act_key) where act_key <> '';

CREATE TRIGGER seal_lines_no_delete before delete on seal_lines
begin
    select raise(abort, 'seal_lines is only appended to');
end;

CREATE TRIGGER seal_lines_no_update before update on seal_lines
begin
    select raise(abort, 'seal_lines is only appended to');
end;

CREATE TABLE seats (
    exam text not null,
    version bigint not null check (version >= 1),
    registration text not null,
    candidate_number text not null check (candidate_number <> ''),
    session text not null check (session <> ''),
    site text not null check (site <> ''),
    room text not null check (room <> ''),
    seat bigint not null check (seat >= 1),
    primary key (exam, version, registration),
    unique (exam, version, candidate_number),
    unique (exam, version, session, site, room, seat),
    foreign key (exam, registration) references registrations (exam, id)
);

CREATE TRIGGER seats_no_delete before delete on seats
begin
    select raise(abort, 'seats is only appended to');
end;

CREATE TRIGGER seats_no_update before update on seats
begin
    select raise(abort, 'seats is only appended to');
end;

CREATE TABLE service_keys (
    name text not null check (name <> ''),
    content blob not null check (length(content) > 0),
    primary key (name)
);

CREATE TRIGGER service_keys_no_delete before delete on service_keys
begin
    select raise(abort, 'service_keys is only appended to');
end;

CREATE TRIGGER service_keys_no_update before update on service_keys
begin
    select raise(abort, 'service_keys is only appended to');
end;

CREATE TABLE "sign_ins" (
    token_digest text not null check (length(token_digest) = 64),
    account text not null,
    secret text not null check (secret <> ''),
    created_at bigint not null,
    last_seen_at bigint not null,
    primary key (token_digest),
    foreign key (account) references "accounts" (id)
);

CREATE INDEX sign_ins_by_account on sign_ins (account);

CREATE TABLE stages (
    exam text not null,
    name text not null check (name <> ''),
    passed_at bigint not null,
    primary key (exam, name),
    foreign key (exam) references exams (id)
);

CREATE TRIGGER stages_no_delete before delete on stages
begin
    select raise(abort, 'stages is only appended to');
end;

CREATE TRIGGER stages_no_update before update on stages
begin
    select raise(abort, 'stages is only appended to');
end;

CREATE TABLE standings (
    exam text not null,
    registration text not null,
    kind text not null check (kind in ('absent', 'misconduct')),
    noted_at bigint not null,
    note text not null,
    witnesses text not null check (witnesses <> ''),
    primary key (exam, registration, kind),
    foreign key (exam, registration) references registrations (exam, id)
);

CREATE TABLE ticket_prints (
    exam text not null,
    registration text not null,
    prints bigint not null check (prints >= 1),
    primary key (exam, registration),
    foreign key (exam, registration) references registrations (exam, id)
);
