create table task_draft (
    task_id  text not null references work_item (task_id) on delete cascade,
    user_id  text not null,
    fields   jsonb not null,
    saved_at timestamptz not null,
    primary key (task_id, user_id)
);
comment on table task_draft is 'What a person has filled in of a task''s form and not yet submitted; gone with the task';
