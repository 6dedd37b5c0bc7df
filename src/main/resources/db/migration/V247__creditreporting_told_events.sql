alter table bureau_record add column events text[] not null default '{}';
comment on column bureau_record.events is 'Special transactions that it tells, each by kind and day, as ''SUED 2026-10-03''; it counts unless it was rejected or its file is discarded';

alter table bureau_batch
    drop constraint bureau_batch_status_check,
    add check (status in ('MAKING', 'FAILED', 'MADE', 'DISCARDED', 'SENT')),
    add column discarded_by text,
    add column discarded_at timestamptz,
    add check ((status = 'DISCARDED') = (discarded_by is not null and discarded_at is not null));
comment on column bureau_batch.discarded_by is 'Who decided that it is never handed in, or had the same file made anew';

-- A table of its own, for each record asks for those of its account.
create temporary table record on commit drop as
    select r.id, r.case_no, r.month, r.answer, b.number, b.format, b.status,
        cast(b.made_at at time zone 'Asia/Shanghai' as date) as made_on
    from bureau_record r join bureau_batch b on b.id = r.batch_id
    where r.correction_id is null and b.kind = 'MONTH' and b.status in ('MADE', 'SENT');
create index on record (case_no, format);
analyze record;

-- What the records of before told: the transactions of their month, and earlier ones of which no record that was handed in
-- and not rejected had told since they were known.
with event as (
    select t.case_no, 'PLAN_SIGNED' as kind, cast(t.at at time zone 'Asia/Shanghai' as date) as day,
        cast(t.at at time zone 'Asia/Shanghai' as date) as known
    from timeline_entry t where t.kind = 'plan-signed'
    union
    select c.case_no, 'WAIVED', w.waived_on, w.waived_on
    from loan_waiver w join legal_case c on c.contract_no = w.contract_no
    union
    select c.case_no, 'WRITTEN_OFF', cast(c.closed_at at time zone 'Asia/Shanghai' as date),
        cast(c.closed_at at time zone 'Asia/Shanghai' as date)
    from legal_case c where c.status = 'CLOSED' and c.outcome = 'WRITTEN_OFF'
    union
    select f.case_no, 'SUED', coalesce(told.filed_on, f.recorded_on), f.recorded_on
    from (select case_no, left_at, cast(left_at at time zone 'Asia/Shanghai' as date) as recorded_on
        from stage_run where stage = 'court-filing' and outcome = 'suitFiled') f
    left join lateral (select cast(t.args ->> 'on' as date) as filed_on from timeline_entry t
        where t.case_no = f.case_no and t.kind = 'suit-filed' and t.at <= f.left_at
        order by t.id desc limit 1) told on true
), told as (
    select r.id, array_agg(e.kind || ' ' || e.day) as events
    from record r join event e on e.case_no = r.case_no and e.known <= r.made_on
        and e.day < r.month + interval '1 month'
    where e.day >= r.month or not exists (select 1 from record o where o.case_no = r.case_no and o.format = r.format
        and o.number < r.number and o.status = 'SENT' and o.answer is distinct from 'REJECTED'
        and o.month < r.month and o.month + interval '1 month' > e.day and o.made_on >= e.known)
    group by r.id
)
update bureau_record r set events = told.events from told where told.id = r.id;
