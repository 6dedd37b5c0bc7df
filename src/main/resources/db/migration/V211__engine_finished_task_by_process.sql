create index finished_task_completed on finished_task (process, finished_at) where completed;
