-- Registrations and the decisions on them. The columns beside the content are those that rules and
-- queries need; each must say what the content says.
create table registrations (
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

-- One live registration for each person: whose registration has ended may register anew.
create unique index registrations_live on registrations (exam, id_number)
where state not in ('rejectedByUnit', 'rejectedByOffice', 'withdrawn', 'annulled');

create index registrations_by_unit on registrations (exam, unit);

-- In the order in which they were made, from 1 for each registration.
create table review_decisions (
    exam text not null,
    registration text not null,
    number bigint not null check (number >= 1),
    event text not null check (event <> ''),
    decided_at bigint not null,
    content text not null check (content <> ''),
    primary key (exam, registration, number),
    foreign key (exam, registration) references registrations (exam, id)
);
