-- What somebody told the desk of a version without saving another one.
create table revision_note (
    id bigint not null,
    article_id bigint not null,
    revision_id bigint not null,
    author_id bigint not null,
    door varchar(10) not null,
    left_at timestamp(6) with time zone not null,
    text varchar(500) not null,
    constraint revision_note_key primary key (id),
    constraint revision_note_story foreign key (article_id) references article (id),
    constraint revision_note_version foreign key (revision_id) references article_revision (id),
    constraint revision_note_author foreign key (author_id) references person (id)
);
create sequence revision_note_seq start with 50 increment by 50;
create index revision_note_article on revision_note (article_id, left_at);
create index revision_note_of_version on revision_note (revision_id);
create index revision_note_by_author on revision_note (author_id);

-- A note to readers that was wrong itself: it stays, and says so.
create table correction_withdrawal (
    id bigint not null,
    correction_id bigint not null,
    withdrawn_by bigint not null,
    door varchar(10) not null,
    withdrawn_at timestamp(6) with time zone not null,
    public_text varchar(1000) not null,
    constraint correction_withdrawal_key primary key (id),
    constraint correction_withdrawal_once unique (correction_id),
    constraint correction_withdrawal_of foreign key (correction_id) references correction (id),
    constraint correction_withdrawal_person foreign key (withdrawn_by) references person (id)
);
create sequence correction_withdrawal_seq start with 50 increment by 50;
create index correction_withdrawal_by on correction_withdrawal (withdrawn_by);
