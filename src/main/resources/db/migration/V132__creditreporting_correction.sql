create table credit_correction (
    id              uuid primary key,
    case_no         text not null references legal_case,
    report_id       uuid not null references credit_report,
    letter_no       text not null unique,
    status          text not null check (status in
        ('OPENED', 'STATED', 'DRAFTED', 'RETURNED', 'APPROVED', 'RECORDED', 'DISPATCHED')),
    disputed_on     date not null,
    answer_by       date not null check (answer_by >= disputed_on),
    kind            text check (kind in ('DELETION', 'AMENDMENT')),
    finding         text,
    amount          numeric(14, 2) check (amount > 0),
    days_past_due   int check (days_past_due > 0),
    repayment_state text,
    stated_by       text,
    document_id     uuid,
    document_sha256 text,
    decided_by      text,
    decided_at      timestamptz,
    return_reason   text,
    approved_sha256 text,
    corrected_on    date,
    version         int not null default 0,
    check (status = 'OPENED' or (kind is not null and finding is not null and stated_by is not null)),
    check (kind is distinct from 'AMENDMENT'
           or (amount is not null and days_past_due is not null and repayment_state is not null)),
    check (status in ('OPENED', 'STATED') or document_id is not null),
    check (status not in ('APPROVED', 'RECORDED', 'DISPATCHED')
           or (decided_by is not null and decided_by <> stated_by
               and approved_sha256 is not null and approved_sha256 = document_sha256)),
    check (status not in ('RECORDED', 'DISPATCHED') or corrected_on is not null)
);
comment on table credit_correction is 'Corrections of adverse information that a debtor rightly disputed (征信业管理条例 25)';
comment on column credit_correction.answer_by is 'Last working day on which the answer in writing is surely in time';
comment on column credit_correction.amount is 'What is overdue in truth; null when the information is deleted';
comment on column credit_correction.approved_sha256 is 'The bytes of the letter that were approved: only these are sent';
create unique index credit_correction_in_hand on credit_correction (case_no) where status <> 'DISPATCHED';
create index credit_correction_case on credit_correction (case_no, disputed_on);
