-- Corrections of items and of standings, as proposed; the content is what is decided, as JSON.
create table corrections (
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

-- What a second person decided; revision 0 stands for a proposal that was turned down.
create table correction_decisions (
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

create unique index correction_decisions_by_revision on correction_decisions (exam, revision) where revision > 0;

-- The scores that each revision has changed; the first version of every score stays in scores.
create table score_revisions (
    exam text not null,
    revision bigint not null check (revision >= 1),
    sheet text not null,
    total_hundredths bigint not null check (total_hundredths >= 0),
    breakdown text not null check (breakdown <> ''),
    primary key (exam, revision, sheet),
    foreign key (exam, sheet) references scores (exam, sheet)
);

-- Objections to items, by the place on the candidate's own paper.
create table challenges (
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

-- What happened to requests for a check of a result and to objections.
create table case_events (
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
