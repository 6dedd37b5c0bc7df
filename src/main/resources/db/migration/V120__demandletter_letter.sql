create table demand_letter (
    id              uuid primary key,
    case_no         text not null references legal_case,
    letter_no       text not null unique,
    status          text not null check (status in
        ('DRAFTED', 'RETURNED', 'APPROVED', 'WITHDRAWN', 'DISPATCHED', 'DELIVERED', 'UNDELIVERED')),
    deadline_days   int not null check (deadline_days > 0),
    extra_paragraph text,
    document_id     uuid not null,
    document_sha256 text not null,
    drafted_at      timestamptz not null,
    reviewed_by     text,
    review_note     text,
    approved_sha256 text,
    dispatched_at   timestamptz,
    delivered_on    date,
    tracking_no     text,
    proof_note      text,
    deadline_on     date,
    version         int not null default 0,
    check (status not in ('APPROVED', 'DISPATCHED', 'DELIVERED', 'UNDELIVERED')
           or (reviewed_by is not null and approved_sha256 = document_sha256)),
    check (status <> 'DELIVERED' or (delivered_on is not null and deadline_on is not null))
);
comment on table demand_letter is 'Lawyer''s letters (律师函)';
comment on column demand_letter.approved_sha256 is 'The bytes that the lawyer approved: only these are sent';
create index demand_letter_case on demand_letter (case_no, drafted_at);
create sequence demand_letter_number;
