alter table court_filing
    add column preservation_stage          text check (preservation_stage in ('WITH_SUIT', 'BEFORE_SUIT')),
    add column preservation_amount         numeric(15, 2) check (preservation_amount > 0),
    add column preservation_property       text,
    add column preservation_reasons        text,
    add column preservation_guarantee      numeric(15, 2) check (preservation_guarantee > 0),
    add column preservation_guarantee_form text,
    add column preservation_court          text,
    add column preservation_ordered_on     date,
    add column preservation_order_no       text,
    add check ((preservation_ordered_on is null) = (preservation_order_no is null));
comment on column court_filing.preservation_stage is
    'When property is to be preserved; null where it is not applied for, as the eight that follow';
comment on column court_filing.preservation_property is
    'The debtor''s property or a clue to it, as the application names it';
comment on column court_filing.preservation_guarantee is 'Null where none is offered';
comment on column court_filing.preservation_ordered_on is
    'When a court ordered it before the suit, with its number; null while none has';
