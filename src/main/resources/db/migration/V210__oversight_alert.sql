create table alert (
    id           uuid primary key,
    rule         text not null,
    subject      text not null,
    since        timestamptz not null,
    looked_at    timestamptz not null,
    measure      int not null,
    bound        int not null,
    counted      int not null,
    gravity      int not null,
    first_day    date,
    ended_at     timestamptz,
    seen_at      timestamptz,
    seen_by      text,
    seen_gravity int
);
comment on table alert is 'What managers are to look at: each time a condition began to hold, until it held no more';
comment on column alert.subject is 'A stage, or a lender, as the rule has it';
comment on column alert.measure is 'What was measured last, in the rule''s unit, and bound: what the policy allows';
comment on column alert.counted is 'Tasks or cases that it is about';
comment on column alert.first_day is 'The first safe date of limitation';
comment on column alert.seen_gravity is 'How grave it was when somebody said that he had seen it: what is graver is news again';
create unique index alert_open on alert (rule, subject) where ended_at is null;
create index alert_ended on alert (ended_at) where ended_at is not null;

create table alert_case (
    alert_id uuid not null references alert,
    case_no  text not null references legal_case,
    day      date not null,
    primary key (alert_id, case_no)
);
comment on table alert_case is 'The cases that an alert was about when it was found last, and the days that they are near to';
