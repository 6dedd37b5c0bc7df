alter table court_proceeding
    add column judgment_published_on date;
comment on column court_proceeding.judgment_published_on is 'The day of the public notice that serves the judgment on the debtor (CPL 95); null where it is served otherwise';
