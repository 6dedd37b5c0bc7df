create table task_change (
    id      bigint generated always as identity primary key,
    case_no text not null
);
comment on table task_change is 'Cases whose open tasks are to be counted anew: a task came, went or was moved, or a hold began or ended';

create table counted_task (
    task_id     text primary key,
    case_no     text not null,
    process     text not null,
    key         text not null,
    team        text not null,
    lender_code text not null,
    held        boolean not null,
    standing    smallint not null,
    arrived     boolean not null,
    began_on    date not null,
    late_on     date,
    ever_held   boolean not null,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    stale_at    timestamptz not null
);
comment on table counted_task is 'Open tasks as task_count has counted them. May be emptied together with it, when task_change names all cases';
comment on column counted_task.lender_code is 'Empty for none';
comment on column counted_task.standing is '0 on track, 1 at risk, 2 breached since a day at most, 3 breached before';
comment on column counted_task.arrived is 'Began since a day at most';
comment on column counted_task.late_on is 'The day at whose end the task is breached; null while it is not breached';
comment on column counted_task.ever_held is 'A hold of its case stops or stopped its clock';
comment on column counted_task.stale_at is 'The moment from which time alone makes the count wrong';
create index counted_task_case on counted_task (case_no);
create index counted_task_stale on counted_task (stale_at);
create index counted_task_oldest on counted_task (process, key, team, lender_code, created_at);
create index counted_task_late_once_held on counted_task (case_no) where late_on is not null and ever_held;

create table task_count (
    process     text not null,
    key         text not null,
    team        text not null,
    lender_code text not null,
    held        boolean not null,
    standing    smallint not null,
    arrived     boolean not null,
    tasks       bigint not null,
    primary key (process, key, team, lender_code, held, standing, arrived)
);
comment on table task_count is 'The rows of counted_task, counted for the deadline board';

create table task_day_count (
    process     text not null,
    team        text not null,
    lender_code text not null,
    began_on    date not null,
    late_on     date,
    tasks       bigint not null,
    unique nulls not distinct (process, team, lender_code, began_on, late_on)
);
comment on table task_day_count is 'The rows of counted_task, counted for the trend';
comment on column task_day_count.late_on is 'Null, too, for a task once held: whether it was breached on a day is asked of its holds';

-- A note in the transaction that changes a task or hold; no two of them wait for each other.
create function note_task_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into task_change (case_no) select distinct case_no from new_rows;
    elsif tg_op = 'DELETE' then
        insert into task_change (case_no) select distinct case_no from old_rows;
    elsif tg_table_name = 'case_hold' then
        insert into task_change (case_no) select distinct case_no from new_rows;
    else
        insert into task_change (case_no)
        select distinct n.case_no from new_rows n join old_rows o using (task_id)
        where (n.created_at, n.at_risk_at, n.due_at, coalesce(n.groups[1], ''))
            is distinct from (o.created_at, o.at_risk_at, o.due_at, coalesce(o.groups[1], ''));
    end if;
    return null;
end $$;
create trigger work_item_new_counted after insert on work_item
    referencing new table as new_rows for each statement execute function note_task_change();
create trigger work_item_gone_counted after delete on work_item
    referencing old table as old_rows for each statement execute function note_task_change();
create trigger work_item_moved_counted after update on work_item
    referencing old table as old_rows new table as new_rows for each statement execute function note_task_change();
create trigger case_hold_new_counted after insert on case_hold
    referencing new table as new_rows for each statement execute function note_task_change();
create trigger case_hold_moved_counted after update on case_hold
    referencing new table as new_rows for each statement execute function note_task_change();

insert into task_change (case_no) select distinct case_no from work_item;
