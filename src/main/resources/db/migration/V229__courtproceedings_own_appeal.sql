alter table court_proceeding
    add column received_on date,
    add column appealable  boolean not null default false;
comment on column court_proceeding.received_on is 'The day on which a judgment that the lender may appeal was served on him, from which his time to appeal counts (CPL 171)';
comment on column court_proceeding.appealable is 'Whether the lender lost, in whole or in part, and has still to decide on an appeal; what was awarded is the amount';
