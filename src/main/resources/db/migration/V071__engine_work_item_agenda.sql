alter table work_item add column handed_on_by text;
comment on column work_item.handed_on_by is 'Who completed the case''s task before this one, and may wait for it now; null for none';
create index work_item_handed_on on work_item (handed_on_by, due_at, task_id) where handed_on_by is not null;
create index work_item_unclaimed on work_item (due_at, task_id) where assignee is null;
create index work_item_process on work_item (process, due_at, task_id);
