-- Who may sign in, and who has. An empty text stands for none.
create table accounts (
    id text not null check (id <> ''),
    full_name text not null,
    role text not null check (role in (
        '', 'applicant', 'unitReviewer', 'officeClerk', 'questionEditor', 'chiefInvigilator',
        'invigilator', 'systemAdministrator', 'securityAdministrator', 'auditor')),
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

-- One account for each applicant.
create unique index accounts_by_id_number on accounts (id_number) where id_number <> '';

-- The browser holds the token, the store its digest.
create table sign_ins (
    token_digest text not null check (length(token_digest) = 64),
    account text not null,
    secret text not null check (secret <> ''),
    created_at bigint not null,
    last_seen_at bigint not null,
    primary key (token_digest),
    foreign key (account) references accounts (id)
);

create index sign_ins_by_account on sign_ins (account);

-- The service's own keys.
create table service_keys (
    name text not null check (name <> ''),
    content blob not null check (length(content) > 0),
    primary key (name)
);

-- The audit chain of the accounts: as audit_lines and audit_heads, but of no exam.
create table access_lines (
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

create unique index access_lines_by_key on access_lines (exam, act_key) where act_key <> '';

create table access_heads (
    exam text not null check (exam = '_accounts'),
    number bigint not null check (number >= 1),
    digest text not null check (length(digest) = 64),
    primary key (exam)
);
