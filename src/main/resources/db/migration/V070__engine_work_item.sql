create table work_item (
    task_id     text primary key,
    key         text not null,
    process     text not null,
    case_no     text not null,
    assignee    text,
    groups      text[] not null,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    at_risk_at  timestamptz not null,
    provisional boolean not null,
    escalated   boolean not null default false
);
comment on table work_item is 'The open human tasks as lists read them; kept by the engine''s task events';
comment on column work_item.provisional is 'The due moment counts weekends alone, because no calendar is loaded that far';
comment on column work_item.escalated is 'The service level was breached and the team lead has been given the task too';
create index work_item_case on work_item (case_no);
create index work_item_due on work_item (due_at, task_id);
create index work_item_assignee on work_item (assignee, due_at);
