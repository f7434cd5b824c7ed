-- The seats by version of their draw: no person, number or place twice in one version.
create table seats (
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

-- How often each person's ticket was printed.
create table ticket_prints (
    exam text not null,
    registration text not null,
    prints bigint not null check (prints >= 1),
    primary key (exam, registration),
    foreign key (exam, registration) references registrations (exam, id)
);
