create table court_filing (
    id                  uuid primary key,
    case_no             text not null references legal_case,
    status              text not null check (status in
        ('CONSIDERED', 'DRAFTED', 'PREPARED', 'REVIEWED', 'APPROVED', 'FILED', 'ABANDONED')),
    proposed_route      text not null,
    route_why           text not null,
    route               text not null,
    court               text,
    cut_off_on          date,
    claim_amount        numeric(14, 2),
    court_fee           numeric(14, 2),
    interest_to_payment boolean not null default true,
    note                text,
    drafted_by          text,
    reviewed_by         text,
    approved_by         text,
    returned_by         text,
    return_reason       text,
    document_ids        uuid[] not null default '{}',
    court_name          text,
    court_case_no       text,
    filed_on            date,
    considered_at       timestamptz not null,
    version             int not null default 0,
    check (approved_by is null or approved_by <> drafted_by),
    check (status <> 'FILED' or (approved_by is not null and court_name is not null and filed_on is not null))
);
comment on table court_filing is 'Suits and applications for payment orders on their way to the court';
comment on column court_filing.approved_by is 'Four eyes: never who drafted it';
create index court_filing_case on court_filing (case_no, considered_at);
create unique index court_filing_one_open on court_filing (case_no)
    where status in ('CONSIDERED', 'DRAFTED', 'PREPARED', 'REVIEWED', 'APPROVED');
