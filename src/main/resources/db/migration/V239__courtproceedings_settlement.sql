create table settlement_instalment (
    proceeding uuid not null references court_proceeding,
    due_on     date not null,
    amount     numeric(14, 2) not null check (amount > 0),
    primary key (proceeding, due_on)
);
comment on table settlement_instalment is 'What a mediated settlement lets the debtor pay by dates; none where all of it is to be paid by one day';
alter table court_proceeding
    add column all_due_on_miss boolean not null default false,
    add column missed_on       date;
comment on column court_proceeding.all_due_on_miss is 'Whether the settlement makes all of the rest due once an instalment is missed';
comment on column court_proceeding.missed_on is 'The day of the missed instalment upon which a lawyer turned to execution; null before';
