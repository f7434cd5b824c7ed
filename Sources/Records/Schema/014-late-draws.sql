-- Draws of two more kinds: seats for people who came late, papers for people who need one of their
-- own. `draws` is made anew, since its list of kinds stands in a constraint; `kept` holds the inputs
-- that cannot be read from other tables again, by their names.
create table draws_of_four_kinds (
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

create table transcripts_of_four_kinds (
    exam text not null,
    kind text not null,
    version bigint not null,
    transcript text not null check (transcript <> ''),
    primary key (exam, kind, version),
    foreign key (exam, kind, version) references draws_of_four_kinds (exam, kind, version)
);

insert into draws_of_four_kinds
select exam, kind, version, reason, announcement, announced_at, '{}' from draws;

insert into transcripts_of_four_kinds
select exam, kind, version, transcript from draw_transcripts;

drop table draw_transcripts;
drop table draws;
alter table draws_of_four_kinds rename to draws;
alter table transcripts_of_four_kinds rename to draw_transcripts;

-- Announced draws that were declared void because somebody did not reveal, with the witnesses who
-- did not; the names are a list in JSON.
create table draw_voids (
    exam text not null,
    kind text not null,
    version bigint not null,
    reason text not null check (reason <> ''),
    missing text not null check (missing <> ''),
    voided_at bigint not null,
    primary key (exam, kind, version),
    foreign key (exam, kind, version) references draws (exam, kind, version)
);

-- Seats by lot for people who came late, or had to move: they join the seats of version `base` and
-- count before them; of several the highest version counts.
create table late_seats (
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

-- Papers of their own, in the same way beside the papers of version `base`.
create table make_up_papers (
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

-- Whose earlier papers are asked for at a paper draw.
create index registrations_by_person on registrations (id_number);
