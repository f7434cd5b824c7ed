-- What happened in the rooms, from 1 for each session and room.
create table room_events (
    exam text not null,
    session text not null check (session <> ''),
    room text not null check (room <> ''),
    number bigint not null check (number >= 1),
    happened_at bigint not null,
    account text not null check (account <> ''),
    content text not null check (content <> ''),
    primary key (exam, session, room, number),
    foreign key (exam) references exams (id)
);
