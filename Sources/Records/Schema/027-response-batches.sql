-- The responses of a common commit in one row, until there is time to give each its own in
-- `responses`: that takes a page of the log for each of a few hundred sheets, this a few in all.
create table response_batches (
    exam text not null,
    batch bigint not null check (batch >= 1),
    size bigint not null check (size >= 1),
    content text not null check (content <> ''),
    primary key (exam, batch),
    foreign key (exam) references exams (id)
);
