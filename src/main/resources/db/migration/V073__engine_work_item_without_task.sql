-- Processes that were removed without their listeners left tasks on the lists that nobody could do.
do $$
begin
    if to_regclass('act_ru_task') is not null then
        delete from work_item w where not exists (select 1 from act_ru_task t where t.id_ = w.task_id);
    end if;
end $$;
