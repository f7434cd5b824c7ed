-- Each exam as it was opened, with the text of the config that counts for it.
create table exams (
    id text not null check (id <> ''),
    title text not null,
    config text not null,
    config_digest text not null check (length(config_digest) = 64),
    opened_at bigint not null,
    primary key (id)
);
