create table court_proceeding (
    id            uuid primary key,
    case_no       text not null references legal_case,
    court         text not null,
    court_case_no text not null,
    route         text not null check (route in ('PAYMENT_ORDER', 'SMALL_CLAIMS', 'SIMPLIFIED', 'ORDINARY')),
    filed_on      date not null,
    standing      text not null check (standing in
        ('submitted', 'accepted', 'feePaid', 'judged', 'effective', 'executing', 'ended')),
    notice_on     date,
    correct_by    date,
    fee           numeric(14, 2),
    fee_paid_on   date,
    hearing_on    date,
    served_on     date,
    amount        numeric(14, 2),
    appeal_by     date,
    perform_days  int,
    perform_by    date,
    execution_no  text,
    execution_on  date,
    ended_on      date,
    ending        text,
    note          text,
    opened_at     timestamptz not null,
    changed_by    text not null,
    version       int not null default 0,
    check (standing <> 'ended' or ending is not null),
    check (standing <> 'effective' or perform_by is not null)
);
comment on table court_proceeding is 'Suits at courts, from their receipt to the end of their execution';
comment on column court_proceeding.appeal_by is 'Last day of the time to appeal (CPL 171) or to object to a payment order (CPL 227)';
create unique index court_proceeding_one_pending on court_proceeding (case_no) where standing <> 'ended';
