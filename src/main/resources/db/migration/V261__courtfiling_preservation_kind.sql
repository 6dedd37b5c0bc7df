alter table court_filing
    add column preservation_kind text check (preservation_kind in ('DEPOSIT', 'MOVABLE', 'IMMOVABLE'));
comment on column court_filing.preservation_kind is
    'What is preserved, by how long that may last; null where nobody recorded it';
