-- What happened to the attempts, and what was answered. A sheet stands in as many versions of the
-- papers as were drawn, so that no foreign key leads there.
create table attempt_events (
    exam text not null,
    sheet text not null check (sheet <> ''),
    number bigint not null check (number >= 1),
    happened_at bigint not null,
    content text not null check (content <> ''),
    primary key (exam, sheet, number),
    foreign key (exam) references exams (id)
);

-- Late ones are kept apart (late = 1) and counted apart. Elapsed comes from the terminal's clock,
-- for the record only: a wrong clock must not keep an answer out.
create table responses (
    exam text not null,
    sheet text not null check (sheet <> ''),
    late bigint not null check (late in (0, 1)),
    sequence bigint not null check (sequence >= 1),
    item text not null check (item <> ''),
    response text not null check (response <> ''),
    elapsed bigint not null,
    taken_at bigint not null,
    batch bigint not null check (batch >= 1),
    primary key (exam, sheet, late, sequence),
    foreign key (exam) references exams (id)
);

create index responses_by_batch on responses (exam, batch);
