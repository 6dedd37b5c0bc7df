create table agency_fee_terms (
    agency_code    text          not null references agency,
    valid_from     date          not null,
    case_month     numeric(10, 2) not null check (case_month >= 0),
    service_level  numeric(10, 2) not null check (service_level >= 0),
    service_days   int           not null check (service_days >= 0),
    recovery_share numeric(5, 2) not null check (recovery_share between 0 and 100),
    source         text          not null,
    set_by         text          not null,
    set_at         timestamptz   not null,
    primary key (agency_code, valid_from),
    check (recovery_share = 0 or case_month > 0 or service_level > 0)
);
comment on table agency_fee_terms is 'What agencies are paid, from a day on; not on recovery alone (CBA 2026)';
comment on column agency_fee_terms.case_month is 'CNY for each month begun in which an agency has a case';
comment on column agency_fee_terms.service_level is 'CNY for a case whose debtor was first contacted within service_days of the hand-over, without a breach';
comment on column agency_fee_terms.recovery_share is 'Percent of what came in while the agency had the case';
comment on column agency_fee_terms.source is 'The contract and its clause';
