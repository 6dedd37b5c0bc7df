alter table court_filing add column preservation_until date;
comment on column court_filing.preservation_until is
    'The last day of a preservation that was ordered, renewals included; null where nobody recorded it';
create index court_filing_preservation_until on court_filing (case_no)
    where preservation_until is not null and preservation_closed_on is null;
