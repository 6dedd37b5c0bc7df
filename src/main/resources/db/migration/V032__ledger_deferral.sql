create table loan_deferral (
    contract_no text        not null references loan_terms,
    from_on     date        not null,
    until_on    date        not null,
    interest    text        not null check (interest in ('NONE', 'CONTRACT', 'AS_BEFORE')),
    granted_at  timestamptz not null,
    granted_by  text        not null,
    primary key (contract_no, from_on),
    check (until_on >= from_on - 1)
);
comment on table loan_deferral is 'Days for which a lender lets what is overdue wait, and what accrues on it meanwhile';
comment on column loan_deferral.until_on is 'The last day that counts; the day before from_on where it was taken back at once';
