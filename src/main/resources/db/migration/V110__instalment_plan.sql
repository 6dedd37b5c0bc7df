create table instalment_plan (
    id             uuid primary key,
    case_no        text not null references legal_case,
    status         text not null check (status in
        ('PROPOSED', 'RETURNED', 'APPROVED', 'REFUSED', 'DECLINED', 'ACTIVE', 'KEPT', 'BREACHED')),
    debt           numeric(14, 2) not null check (debt > 0),
    waiver         numeric(14, 2) not null check (waiver >= 0),
    down_payment   numeric(14, 2) not null check (down_payment >= 0),
    instalments    int not null check (instalments > 0),
    first_due_on   date not null,
    grace_days     int not null check (grace_days >= 0),
    note           text,
    proposed_by    text not null,
    proposed_at    timestamptz not null,
    approver_group text,
    decided_by     text,
    decision_note  text,
    document_id    uuid,
    signed_on      date,
    signed_by      text,
    version        int not null default 0,
    check (decided_by is null or decided_by <> proposed_by),
    check (status not in ('ACTIVE', 'KEPT', 'BREACHED') or (signed_on is not null and document_id is not null))
);
comment on table instalment_plan is 'Negotiated instalment plans (分期还款协议)';
comment on column instalment_plan.debt is 'All that was owed on the day of the proposal, due and not due';
comment on column instalment_plan.waiver is 'Given up when the plan is kept, and only then';
comment on column instalment_plan.decided_by is 'Who approved or refused: never the proposer';
create index instalment_plan_case on instalment_plan (case_no, proposed_at);
create unique index instalment_plan_one_open on instalment_plan (case_no)
    where status in ('PROPOSED', 'RETURNED', 'APPROVED', 'ACTIVE');
