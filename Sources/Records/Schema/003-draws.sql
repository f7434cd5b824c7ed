-- The draws, all versions: what was announced, and once it was drawn, the transcript.
create table draws (
    exam text not null,
    kind text not null check (kind in ('seats', 'papers')),
    version bigint not null check (version >= 1),
    reason text not null,
    announcement text not null check (announcement <> ''),
    announced_at bigint not null,
    primary key (exam, kind, version),
    foreign key (exam) references exams (id)
);

create table draw_transcripts (
    exam text not null,
    kind text not null,
    version bigint not null,
    transcript text not null check (transcript <> ''),
    primary key (exam, kind, version),
    foreign key (exam, kind, version) references draws (exam, kind, version)
);
