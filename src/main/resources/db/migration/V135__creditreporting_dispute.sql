create table credit_dispute (
    id                uuid primary key,
    case_no           text not null references legal_case,
    report_id         uuid not null references credit_report,
    letter_no         text not null unique,
    source            text not null check (source in ('DEBTOR', 'BUREAU')),
    bureau_ref        text,
    what              text not null,
    received_on       date not null,
    answer_by         date not null check (answer_by >= received_on),
    working_answer_by date not null check (working_answer_by <= answer_by),
    status            text not null check (status in
        ('RECEIVED', 'MARKED', 'VERIFIED', 'DRAFTED', 'RETURNED', 'APPROVED', 'ANSWERED', 'UPHELD')),
    finding           text,
    verified_by       text,
    document_id       uuid,
    document_sha256   text,
    decided_by        text,
    decided_at        timestamptz,
    return_reason     text,
    approved_sha256   text,
    version           int not null default 0,
    check (source <> 'BUREAU' or bureau_ref is not null),
    check (status in ('RECEIVED', 'MARKED') or (finding is not null and verified_by is not null)),
    check (status in ('RECEIVED', 'MARKED', 'VERIFIED', 'UPHELD') or document_id is not null),
    check (status not in ('APPROVED', 'ANSWERED')
           or (decided_by is not null and decided_by <> verified_by
               and approved_sha256 is not null and approved_sha256 = document_sha256))
);
comment on table credit_dispute is 'Disputes of what was reported (征信业管理条例 25), from the debtor or by way of the bureau';
comment on column credit_dispute.answer_by is 'Last day on which the answer in writing is in time, not rolled forward';
comment on column credit_dispute.working_answer_by is 'The last working day up to then';
comment on column credit_dispute.approved_sha256 is 'The bytes of the letter that were approved: only these are sent';
create unique index credit_dispute_in_hand on credit_dispute (case_no) where status not in ('ANSWERED', 'UPHELD');
create index credit_dispute_case on credit_dispute (case_no, received_on);
