create table execution_interruption (
    proceeding    uuid not null references court_proceeding,
    happened_on   date not null,
    kind          text not null check (kind in ('DEMAND', 'PROMISE', 'PART_PAYMENT', 'SETTLEMENT')),
    proof         text not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdrawn_why text,
    check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3))
);
comment on table execution_interruption is 'What interrupted the time to apply for execution, which runs anew from the latest day that is not withdrawn (CPL 250)';
create unique index execution_interruption_one_a_day on execution_interruption (proceeding, happened_on) where withdrawn_at is null;

-- The timeline told each; the suit of a case that is recorded then was the one opened last before it.
insert into execution_interruption (proceeding, happened_on, kind, proof, recorded_at, recorded_by)
    select suit.id, (told.args ->> 'on')::date, replace(told.args ->> 'what', '@interruption.', ''), told.args ->> 'proof', told.at, told.actor
    from timeline_entry told
    cross join lateral (
        select p.id from court_proceeding p where p.case_no = told.case_no and p.opened_at <= told.at order by p.opened_at desc limit 1) suit
    where told.kind = 'execution-interrupted'
    on conflict do nothing;
insert into execution_interruption (proceeding, happened_on, kind, proof, recorded_at, recorded_by)
    select id, interrupted_on, interruption, interruption_proof, opened_at, changed_by from court_proceeding where interrupted_on is not null
    on conflict do nothing;

alter table court_proceeding
    drop constraint court_proceeding_interruption_whole,
    drop column interrupted_on,
    drop column interruption,
    drop column interruption_proof;
