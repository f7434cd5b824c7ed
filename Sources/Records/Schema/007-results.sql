-- What no score can express.
create table standings (
    exam text not null,
    registration text not null,
    kind text not null check (kind in ('absent', 'misconduct')),
    noted_at bigint not null,
    note text not null,
    witnesses text not null check (witnesses <> ''),
    primary key (exam, registration, kind),
    foreign key (exam, registration) references registrations (exam, id)
);

-- The published totals in hundredths of a mark, each with its breakdown.
create table scores (
    exam text not null,
    sheet text not null check (sheet <> ''),
    total_hundredths bigint not null check (total_hundredths >= 0),
    breakdown text not null check (breakdown <> ''),
    primary key (exam, sheet),
    foreign key (exam) references exams (id)
);
