alter table court_filing
    add column debtor_located      boolean,
    add column preservation_wanted boolean,
    add column counterclaim        boolean,
    add column appraisal           boolean,
    add column small_claims_agreed boolean,
    add column assignment          text check (assignment in ('NONE', 'NOTIFIED', 'NOT_NOTIFIED'));
comment on column court_filing.assignment is
    'What the drafting lawyer answered, with the five columns before it; null in drafts from before it was asked';
