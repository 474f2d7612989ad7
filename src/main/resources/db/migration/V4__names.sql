-- A name has an address of its own, and an address one name. What was written so far is sorted out by NamesApart.

create table guest_name (
    slug varchar(80) not null,
    name varchar(120) not null,
    name_key varchar(240) not null,
    constraint guest_name_pk primary key (slug),
    constraint guest_name_one_each unique (name_key)
);

alter table tag add column name_key varchar(240);
