create table task_batch (
    id         uuid primary key,
    number     bigint not null generated always as identity unique,
    process    text not null,
    key        text not null,
    status     text not null check (status in ('OPEN', 'CHECKING', 'CHECKED', 'COMPLETING', 'DONE', 'DROPPED')),
    answers    jsonb,
    person     text not null references app_user,
    created_at timestamptz not null,
    check (answers is not null or status in ('OPEN', 'DROPPED'))
);
comment on table task_batch is 'Tasks of one kind that a person completes together with one form';
comment on column task_batch.answers is 'The form''s fields; an empty one takes what each task proposes';
create index task_batch_person on task_batch (person, number desc);
create index task_batch_moving on task_batch (number) where status in ('CHECKING', 'COMPLETING');

create table task_batch_row (
    batch_id  uuid not null references task_batch,
    seq       int not null,
    task_id   text not null,
    case_no   text not null,
    status    text not null check (status in ('WAITING', 'ELIGIBLE', 'DONE', 'REFUSED')),
    opened    boolean not null default false,
    code      text,
    arguments text[],
    primary key (batch_id, seq),
    unique (batch_id, task_id),
    check ((status = 'REFUSED') = (code is not null))
);
comment on table task_batch_row is 'What came of each task of a batch; written in the transaction that completes it';
comment on column task_batch_row.opened is 'Whether the person has opened the task from the batch';
