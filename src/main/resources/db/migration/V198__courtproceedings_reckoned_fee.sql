alter table court_proceeding add column reckoned_fee numeric(14, 2) check (reckoned_fee > 0);
comment on column court_proceeding.reckoned_fee is 'What the court''s fee should be, as it was reckoned when the suit was filed; null where nobody did';
