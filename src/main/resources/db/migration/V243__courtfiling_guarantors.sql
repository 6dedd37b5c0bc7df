alter table court_filing
    add column guarantee_kind       text check (guarantee_kind in ('JOINT', 'GENERAL')),
    add column guarantee_signed_on  date,
    add column guarantee_agreed_end date,
    add column guarantee_content    text,
    add check ((guarantee_kind is null) = (guarantee_signed_on is null)),
    add check ((guarantee_kind is null) = (guarantee_content is null));
comment on column court_filing.guarantee_kind is
    'On what the guarantors are sued with the debtor; null where he alone is sued, as the three that follow';
comment on column court_filing.guarantee_agreed_end is
    'End of the guarantee period as agreed; null where none was (Civil Code 692)';
comment on column court_filing.guarantee_content is 'Main content of the contract of guarantee, as the claim states it';
