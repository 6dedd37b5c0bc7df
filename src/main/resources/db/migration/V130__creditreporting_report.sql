create table prior_notice (
    id           uuid primary key,
    case_no      text not null references legal_case,
    status       text not null check (status in ('SENT', 'DELIVERED', 'UNDELIVERED')),
    document_id  uuid not null,
    amount       numeric(14, 2) not null,
    waiting_days int not null,
    announced_for date not null,
    sent_at      timestamptz not null,
    delivered_on date,
    tracking_no  text,
    proof_note   text,
    not_before   date,
    version      int not null default 0,
    unique (id, status),
    check (status <> 'DELIVERED' or (delivered_on is not null and tracking_no is not null and not_before is not null))
);
comment on table prior_notice is 'Prior notices of adverse information (征信业管理条例 15), with the proof that they arrived';
comment on column prior_notice.not_before is 'First day on which the waiting time is over';
create index prior_notice_case on prior_notice (case_no, sent_at);

create table credit_report (
    id              uuid primary key,
    case_no         text not null references legal_case,
    prior_notice_id uuid not null unique,
    notice_status   text not null default 'DELIVERED' check (notice_status = 'DELIVERED'),
    notice_until    date not null,
    amount          numeric(14, 2) not null check (amount > 0),
    days_past_due   int not null check (days_past_due > 0),
    repayment_state text not null,
    approved_by     text not null,
    reported_on     date not null,
    check (reported_on >= notice_until),
    foreign key (prior_notice_id, notice_status) references prior_notice (id, status)
);
comment on table credit_report is 'Adverse information reported; cannot exist without a prior notice that provably arrived';
comment on column credit_report.repayment_state is 'Two-generation repayment state (二代征信还款状态): 1 to 7';
create index credit_report_case on credit_report (case_no, reported_on);
