-- What is at risk is asked for in the order of its due moments: read in that order, with the tasks not yet at risk left out
-- before the table is touched, fifty are found alike among ten thousand tasks and among many more.
drop index work_item_due;
create index work_item_due on work_item (due_at, task_id, at_risk_at);
drop index work_item_process;
create index work_item_process on work_item (process, due_at, task_id, at_risk_at);
