alter table court_proceeding
    add column accepted_on         date,
    add column issued_on           date,
    add column complaint_served_on date;
comment on column court_proceeding.accepted_on is 'The day on which the court accepted it, from which the length of the trial counts (CPL 152, 164, 168)';
comment on column court_proceeding.issued_on is 'The day on which the payment order was issued; it ends unless it is served within thirty days';
comment on column court_proceeding.complaint_served_on is 'The day on which the complaint reached the debtor, who answers it within fifteen days (CPL 128)';
-- The latest notice of a suit that was accepted is that of its acceptance.
update court_proceeding set accepted_on = notice_on where standing <> 'submitted' and notice_on is not null;
