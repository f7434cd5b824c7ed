-- The audit chain of each exam, and its head kept apart, so that a missing tail shows.
create table audit_lines (
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

-- An act is done once under one key; an empty key names none.
create unique index audit_lines_by_key on audit_lines (exam, act_key) where act_key <> '';

create table audit_heads (
    exam text not null,
    number bigint not null check (number >= 1),
    digest text not null check (length(digest) = 64),
    primary key (exam),
    foreign key (exam) references exams (id)
);
