alter table court_proceeding
    add column published_on date,
    add column notice_until date,
    add column appealed_on  date,
    add column objected_on  date,
    add column decline_by   date,
    add column predecessor  uuid references court_proceeding;
alter table court_proceeding drop constraint court_proceeding_standing_check;
alter table court_proceeding add constraint court_proceeding_standing_check check (standing in
    ('submitted', 'accepted', 'feePaid', 'judged', 'objected', 'effective', 'executing', 'ended'));
alter table court_proceeding drop constraint court_proceeding_stood_check;
alter table court_proceeding add constraint court_proceeding_stood_check check (stood in
    ('submitted', 'accepted', 'feePaid', 'judged', 'objected', 'effective', 'executing'));
comment on column court_proceeding.notice_until is 'The day on which a public notice counts as served (CPL 95)';
comment on column court_proceeding.decline_by is 'The last day to decline the suit that follows an invalid payment order';
comment on column court_proceeding.predecessor is 'The payment order that this suit follows, whose filing date it keeps';
