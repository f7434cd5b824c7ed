create table x (a bigint);
