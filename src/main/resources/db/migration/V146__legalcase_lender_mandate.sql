create table lender_mandate (
    id          uuid primary key,
    lender_code text not null references lender,
    measure     text not null check (measure in ('FIELD_VISIT', 'AGENCY_PLACEMENT')),
    valid_from  date not null,
    valid_until date,
    source      text not null,
    given_by    text not null,
    given_at    timestamptz not null,
    ended_by    text,
    check (valid_until is null or valid_until >= valid_from)
);
comment on table lender_mandate is 'What a lender entrusts beyond letters and calls: visits, agencies (PIPL 21: in writing); without a row, nothing';
comment on column lender_mandate.valid_until is 'The last day; null while it is open';
comment on column lender_mandate.source is 'The contract and its clause';
create index lender_mandate_lender on lender_mandate (lender_code, measure);
