-- Short answers as they stood when marking was opened, each under a code of its own; answers and
-- remarks are JSON texts, so that whatever sign was typed comes back.
create table marking_tasks (
    exam text not null,
    code text not null check (code <> ''),
    sheet text not null check (sheet <> ''),
    item text not null check (item <> ''),
    full_hundredths bigint not null check (full_hundredths > 0),
    answer text not null check (answer <> ''),
    primary key (exam, code),
    foreign key (exam) references exams (id)
);

create unique index marking_tasks_by_item on marking_tasks (exam, sheet, item);

-- To whom each place at an answer was dealt; the highest version counts.
create table marking_deals (
    exam text not null,
    code text not null,
    place bigint not null check (place between 1 and 3),
    version bigint not null check (version >= 1),
    marker text not null check (marker <> ''),
    primary key (exam, code, place, version),
    foreign key (exam, code) references marking_tasks (exam, code)
);

-- What markers gave; place 4 is the leader's decision. A problem stands instead of a mark.
create table marking_marks (
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

-- Nobody marks an answer from two places.
create unique index marking_marks_by_marker on marking_marks (exam, code, marker, revision);

-- Accounts may be markers: a check of a column cannot be changed in place, so that the table is
-- made anew, and with it the one that refers to it.
create table accounts_with_markers (
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

insert into accounts_with_markers
        (id, full_name, role, unit, exam, rooms, id_number, password_hash, must_change_password,
        state, created_at)
        select id, full_name, role, unit, exam, rooms, id_number, password_hash,
        must_change_password, state, created_at from accounts;

create table sign_ins_of_accounts (
    token_digest text not null check (length(token_digest) = 64),
    account text not null,
    secret text not null check (secret <> ''),
    created_at bigint not null,
    last_seen_at bigint not null,
    primary key (token_digest),
    foreign key (account) references accounts_with_markers (id)
);

insert into sign_ins_of_accounts (token_digest, account, secret, created_at, last_seen_at)
        select token_digest, account, secret, created_at, last_seen_at from sign_ins;

drop table sign_ins;

drop table accounts;

alter table accounts_with_markers rename to accounts;

alter table sign_ins_of_accounts rename to sign_ins;

create unique index accounts_by_id_number on accounts (id_number) where id_number <> '';

create index sign_ins_by_account on sign_ins (account);
