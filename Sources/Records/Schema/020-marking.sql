-- Short answers as they stood when marking was opened, each under a code of its own.
create table marking_tasks (
    exam text not null,
    code text not null check (code <> ''),
    sheet text not null check (sheet <> ''),
    item text not null check (item <> ''),
    full_hundredths bigint not null check (full_hundredths > 0),
    answer text not null,
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
    remark text not null,
    primary key (exam, code, place, revision),
    foreign key (exam, code) references marking_tasks (exam, code)
);

-- Nobody marks an answer from two places.
create unique index marking_marks_by_marker
    on marking_marks (exam, code, marker, revision);
