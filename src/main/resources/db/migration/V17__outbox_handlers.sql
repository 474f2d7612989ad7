-- Which handlers there are for the topics of the outbox, on any node: errands wait for a node that has all of them.
-- H2 keeps each statement at once: this file may be begun again after it was interrupted.
create table if not exists outbox_handler (
    topic varchar(60) not null,
    handler varchar(200) not null,
    constraint outbox_handler_pk primary key (topic, handler)
);
