-- Answers that are marked again to see how steady markers are, each under a code of its own; of one
-- code the highest version counts, and an empty marker stands for nobody.
create table marking_repeats (
    exam text not null,
    code text not null check (code <> ''),
    version bigint not null check (version >= 1),
    answer text not null,
    purpose text not null check (purpose in ('own', 'other')),
    marker text not null check (marker <> '' or version > 1),
    primary key (exam, code, version),
    foreign key (exam, answer) references marking_tasks (exam, code)
);

create index marking_repeats_by_marker on marking_repeats (exam, marker);

create index marking_repeats_by_answer on marking_repeats (exam, answer);

-- What they were given the second time. No score follows from it.
create table marking_repeat_marks (
    exam text not null,
    code text not null,
    revision bigint not null check (revision >= 1),
    marker text not null check (marker <> ''),
    marked_at bigint not null,
    mark_hundredths bigint not null check (mark_hundredths >= 0),
    problem text not null check (problem = '' or mark_hundredths = 0),
    remark text not null check (remark <> ''),
    primary key (exam, code, revision),
    foreign key (exam) references exams (id)
);

-- One candidate's scores are found without those of everybody else.
create index score_revisions_by_sheet on score_revisions (exam, sheet, revision);

-- What is only appended to refuses to be changed or deleted, as in 009 (SQLite alone).
create trigger marking_repeats_no_update before update on marking_repeats
begin
    select raise(abort, 'marking_repeats is only appended to');
end;

create trigger marking_repeats_no_delete before delete on marking_repeats
begin
    select raise(abort, 'marking_repeats is only appended to');
end;

create trigger marking_repeat_marks_no_update before update on marking_repeat_marks
begin
    select raise(abort, 'marking_repeat_marks is only appended to');
end;

create trigger marking_repeat_marks_no_delete before delete on marking_repeat_marks
begin
    select raise(abort, 'marking_repeat_marks is only appended to');
end;
