alter table instalment_plan
    add column kind            text not null default 'EQUAL' check (kind in ('EQUAL', 'STEPPED', 'BALLOON')),
    add column step_months     int check (step_months > 0),
    add column step_rise       numeric(14, 2),
    add column balloon         numeric(14, 2) check (balloon > 0),
    add column monthly_income  numeric(14, 2) check (monthly_income > 0),
    add column paid_before     numeric(14, 2),
    add column cost_table      text,
    add column ended_on        date,
    add column end_reason      text,
    add column replaces        uuid references instalment_plan,
    add check (kind <> 'STEPPED' or (step_months is not null and step_rise is not null)),
    add check (kind <> 'BALLOON' or balloon is not null);
comment on column instalment_plan.kind is 'How the instalments follow one another: equal, rising or falling in steps, or with a large last one';
comment on column instalment_plan.step_rise is 'By how much the instalments change every step_months months; negative where they fall';
comment on column instalment_plan.balloon is 'The last instalment of a balloon plan';
comment on column instalment_plan.monthly_income is 'What the debtor says he earns; null where he did not say';
comment on column instalment_plan.replaces is 'The plan in force that was renegotiated';

comment on column instalment_plan.paid_before is
    'All that had been paid on the contract when the debt was reckoned: what is paid beyond it is paid under the plan';
comment on column instalment_plan.cost_table is 'The table of all costs (综合融资成本明示表) as its confirmation must have it';

alter table instalment_plan drop constraint instalment_plan_status_check;
alter table instalment_plan add constraint instalment_plan_status_check check (status in
    ('SOUGHT', 'PROPOSED', 'RETURNED', 'SUPERSEDED', 'APPROVED', 'REFUSED', 'DECLINED', 'ACTIVE', 'KEPT', 'BREACHED', 'REPLACED'));
drop index instalment_plan_one_open;
create unique index instalment_plan_one_negotiated on instalment_plan (case_no)
    where status in ('SOUGHT', 'PROPOSED', 'RETURNED', 'APPROVED');
create unique index instalment_plan_one_active on instalment_plan (case_no) where status = 'ACTIVE';

create table instalment_consent (
    id          uuid primary key,
    plan_id     uuid not null references instalment_plan,
    subject     text not null check (subject in ('COST_TABLE', 'AGREEMENT', 'GUARANTEE', 'ORAL_DEAL')),
    person      text not null,
    means       text not null check (means in ('DEBTOR_PAGE', 'E_SIGNATURE', 'ON_SITE', 'POST', 'PHONE')),
    given_on    date not null,
    text        text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    reference   text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    unique (plan_id, subject, person)
);
comment on table instalment_consent is 'Who agreed to what text of a plan, when and by what means; added, never changed';
comment on column instalment_consent.sha256 is 'Of the text in UTF-8; for an agreement, of its PDF as drafted';
comment on column instalment_consent.reference is 'What proves it elsewhere: a recording, an address of the network, the number of a parcel';

update instalment_plan set cost_table = '综合融资成本明示表：见协议附表二' where document_id is not null;
