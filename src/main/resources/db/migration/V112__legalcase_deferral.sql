alter table case_hold add column deferred_until date;
comment on column case_hold.deferred_until is 'The day on which a hold that was deferred is examined again; the last one granted';
