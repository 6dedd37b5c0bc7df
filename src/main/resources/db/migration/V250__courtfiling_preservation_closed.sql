alter table court_filing add column preservation_closed_on date;
comment on column court_filing.preservation_closed_on is
    'When a preservation came to nothing or was lifted, or was left standing for a reason; null while somebody is to see to it';
