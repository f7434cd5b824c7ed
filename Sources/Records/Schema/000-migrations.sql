-- The migrations that were applied: a store knows how far it is, and by which texts it came there.
-- Plain SQL for SQLite and PostgreSQL: texts and big integers only, times in milliseconds since
-- 1970, documents as JSON text that no statement looks into. Texts are compared byte by byte
-- (in PostgreSQL: a database of collation C).
create table migrations (
    number bigint not null check (number >= 0),
    name text not null check (name <> ''),
    digest text not null check (length(digest) = 64),
    primary key (number),
    unique (name)
);
