create table content_check (
    id          bigint      primary key generated always as identity,
    started_at  timestamptz not null,
    started_by  text        not null,
    total       bigint      not null,
    checked     bigint      not null default 0,
    worked_at   timestamptz not null default now(),
    finished_at timestamptz,
    stopped_by  text,
    check (stopped_by is null or finished_at is not null)
);
comment on table content_check is 'Readings of all stored bytes against their hashes';
comment on column content_check.worked_at is 'When it last made progress, by the wall clock: whether anybody still works on it';
comment on column content_check.stopped_by is 'Key of the message why it ended before its end';

create table content_fault (
    check_id bigint not null references content_check,
    sha256   text   not null references document_content,
    problem  text   not null,
    primary key (check_id, sha256)
);
comment on table content_fault is 'Stored bytes that a check found gone or changed';
