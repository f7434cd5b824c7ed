-- Forms that are not handed in yet: fields by name as JSON, as typed.
create table drafts (
    exam text not null,
    account text not null check (account <> ''),
    fields text not null check (fields <> ''),
    saved_at bigint not null,
    primary key (exam, account),
    foreign key (exam) references exams (id)
);

-- Uploaded files by their digest.
create table files (
    digest text not null check (length(digest) = 64),
    media_type text not null,
    content blob not null,
    stored_at bigint not null,
    primary key (digest)
);

-- Requests for a check of a result, and what the office answered.
create table enquiries (
    exam text not null,
    number bigint not null check (number >= 1),
    registration text not null,
    question text not null check (question <> ''),
    asked_at bigint not null,
    primary key (exam, number),
    foreign key (exam, registration) references registrations (exam, id)
);

create table enquiry_answers (
    exam text not null,
    number bigint not null,
    answer text not null,
    answered_at bigint not null,
    primary key (exam, number),
    foreign key (exam, number) references enquiries (exam, number)
);

-- Stages that an exam has passed, such as published.
create table stages (
    exam text not null,
    name text not null check (name <> ''),
    passed_at bigint not null,
    primary key (exam, name),
    foreign key (exam) references exams (id)
);
