-- The papers by version of their draw: no person or sheet twice in one version. The content is a
-- list of items in order, each with its choices in order; it has no key.
create table papers (
    exam text not null,
    version bigint not null check (version >= 1),
    sheet text not null check (sheet <> ''),
    registration text not null,
    content text not null check (content <> ''),
    primary key (exam, version, sheet),
    unique (exam, version, registration),
    foreign key (exam, registration) references registrations (exam, id)
);
