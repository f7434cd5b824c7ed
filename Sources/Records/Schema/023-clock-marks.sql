-- Where the service's time stood while people answered, so that a later start goes on from there.
create table clock_marks (
    number bigint not null check (number >= 1),
    moment bigint not null,
    wall bigint not null,
    counter bigint not null check (counter >= 0),
    boot text not null check (boot <> ''),
    answering bigint not null check (answering in (0, 1)),
    primary key (number)
);
