create table agency (
    code           text primary key,
    name           text not null,
    credit_code    text not null,
    admitted_on    date not null,
    disclosed_at   text not null,
    contract_from  date not null,
    contract_until date not null,
    inspected_on   date,
    evaluated_on   date,
    fee_terms      text not null,
    scope          text[] not null,
    removed_on     date,
    changed_by     text not null,
    changed_at     timestamptz not null,
    version        int not null default 0,
    check (contract_until >= contract_from),
    check (removed_on is null or removed_on >= admitted_on)
);
comment on table agency is 'White list of collection agencies (委外机构白名单, CBA 2026): who may be entrusted, with what, until when';
comment on column agency.disclosed_at is 'Where the list is published';
comment on column agency.inspected_on is 'The last inspection, on site or off; CBA 2026: once a year at least';
comment on column agency.evaluated_on is 'The last evaluation; GB/T 45251: once a year and before the contract ends';
comment on column agency.scope is 'Lender codes, or LENDER/PRODUCT where only one of its products is meant';
