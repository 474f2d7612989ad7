-- A comment keeps the name that it was posted under; what its author is called later does not change it.
alter table comment add column author_name varchar(120);
update comment set author_name = coalesce(guest_name, (select p.display_name from person p where p.id = comment.author_id));
alter table comment alter column author_name set not null;
alter table comment drop column guest_name;

-- From where somebody has signed in lately, as a keyed hash: strangers elsewhere cannot keep them out.
create table known_network (
    person_id bigint not null constraint known_network_person references person (id),
    network_key char(64) not null,
    seen_at timestamp(6) with time zone not null,
    constraint known_network_pkey primary key (person_id, network_key)
);
