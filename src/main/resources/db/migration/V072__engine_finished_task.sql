create table finished_task (
    task_id     text primary key,
    key         text not null,
    process     text not null,
    case_no     text not null,
    team        text not null,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    finished_at timestamptz not null,
    finished_by text not null,
    completed   boolean not null
);
comment on table finished_task is 'Human tasks that are open no more, as figures count them; kept by the engine''s task events';
comment on column finished_task.team is 'The group that the task was made for; empty for none';
comment on column finished_task.completed is 'Whether a person completed it; else its case went another way';
create index finished_task_finished on finished_task (finished_at);
create index finished_task_created on finished_task (created_at);
