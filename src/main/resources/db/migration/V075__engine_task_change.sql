-- What changes the work of people is told to whoever listens when the transaction commits: ids alone, nothing of a person.
create function tell_task_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform pg_notify('task_change', json_build_object('what', 'NEW', 'task', new.task_id, 'case', new.case_no)::text);
    elsif tg_op = 'DELETE' then
        perform pg_notify('task_change', json_build_object('what', 'GONE', 'task', old.task_id, 'case', old.case_no)::text);
    else
        perform pg_notify('task_change', json_build_object('what', case when new.assignee is null then 'FREE' else 'TAKEN' end,
            'task', new.task_id, 'case', new.case_no, 'by', new.assignee)::text);
    end if;
    return null;
end $$;

create trigger work_item_new_or_gone after insert or delete on work_item
    for each row execute function tell_task_change();
create trigger work_item_assigned after update of assignee on work_item
    for each row when (old.assignee is distinct from new.assignee) execute function tell_task_change();

create function tell_case_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('task_change', json_build_object('what', case new.kind when 'case-held' then 'HELD' else 'PAID' end,
        'case', new.case_no)::text);
    return null;
end $$;

create trigger timeline_entry_paid_or_held after insert on timeline_entry
    for each row when (new.kind in ('payment-received', 'case-held')) execute function tell_case_change();
