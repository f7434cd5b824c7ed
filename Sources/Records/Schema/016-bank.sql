-- What was done to the question bank, from 1 without a gap; the content is a deed as JSON.
create table bank_events (
    number bigint not null check (number >= 1),
    happened_at bigint not null,
    account text not null check (account <> ''),
    content text not null check (content <> ''),
    primary key (number)
);

-- Which state of the bank a draw of papers uses: the one after this event, 0 for the folder's.
create table bank_freezes (
    exam text not null,
    version bigint not null check (version >= 1),
    event bigint not null check (event >= 0),
    primary key (exam, version),
    foreign key (exam) references exams (id)
);

-- The audit chain of the bank: as audit_lines and audit_heads, but of no exam.
create table bank_lines (
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

create unique index bank_lines_by_key on bank_lines (exam, act_key) where act_key <> '';

create table bank_heads (
    exam text not null check (exam = '_bank'),
    number bigint not null check (number >= 1),
    digest text not null check (length(digest) = 64),
    primary key (exam)
);
