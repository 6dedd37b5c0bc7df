alter table court_filing
    add column court_ground      text check (court_ground in ('DOMICILE', 'PERFORMANCE', 'AGREEMENT')),
    add column court_agreement   text check (court_agreement in ('NONE', 'VALID', 'NOT_CONNECTED', 'NOT_NOTICED')),
    add column performance_place text check (performance_place in ('SILENT', 'AT_LENDER', 'AT_DEBTOR', 'ELSEWHERE')),
    add column agreement_clause  text;
comment on column court_filing.court_ground is 'On what the court''s jurisdiction rests; null in drafts from before it was asked, as the three that follow';
