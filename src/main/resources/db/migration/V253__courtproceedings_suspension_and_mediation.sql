create table execution_suspension (
    proceeding    uuid not null references court_proceeding,
    started_on    date not null,
    removed_on    date not null,
    proof         text not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdrawn_why text,
    check (removed_on >= started_on),
    check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3))
);
comment on table execution_suspension is 'Obstacles that suspended the time to apply for execution in its last months (CPL 250, CC 194); those that are withdrawn count for nothing';
create unique index execution_suspension_one_a_day on execution_suspension (proceeding, started_on) where withdrawn_at is null;

alter table court_proceeding
    add column mediation_on date,
    add column agreed_on    date,
    drop constraint court_proceeding_standing_check,
    add constraint court_proceeding_standing_check check (standing in
        ('submitted', 'mediating', 'agreed', 'accepted', 'feePaid', 'judged', 'objected', 'effective', 'executing', 'ended')),
    drop constraint court_proceeding_stood_check,
    add constraint court_proceeding_stood_check check (stood in
        ('submitted', 'mediating', 'agreed', 'accepted', 'feePaid', 'judged', 'objected', 'effective', 'executing'));
comment on column court_proceeding.mediation_on is 'The day on which the court sent the parties to mediation before it accepts the suit, or had it back from there; null where it did not';
comment on column court_proceeding.agreed_on is 'The day on which an agreement of that mediation took effect, from which the time to have it confirmed runs (CPL 205)';
