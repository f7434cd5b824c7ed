-- What was done with the office's keys, from 1 without a gap; the content is a deed as JSON. Private
-- keys in it are hidden under a passphrase that no store has.
create table seal_events (
    number bigint not null check (number >= 1),
    happened_at bigint not null,
    account text not null check (account <> ''),
    content text not null check (content <> ''),
    primary key (number)
);

-- The audit chain of the keys: as audit_lines and audit_heads, but of no exam.
create table seal_lines (
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

create unique index seal_lines_by_key on seal_lines (exam, act_key) where act_key <> '';

create table seal_heads (
    exam text not null check (exam = '_seals'),
    number bigint not null check (number >= 1),
    digest text not null check (length(digest) = 64),
    primary key (exam)
);
