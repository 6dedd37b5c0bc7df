alter table court_proceeding
    add column awarded_on        date,
    add column ordinary_interest numeric(14, 2) check (ordinary_interest between 0 and amount);
comment on column court_proceeding.awarded_on is 'The day on which the decision that names the amount was served; what comes in later pays it';
comment on column court_proceeding.ordinary_interest is 'How much of the amount is ordinary interest and bears no interest for the delay; null for nothing';
update court_proceeding set awarded_on = served_on where amount is not null;
