create table limitation_event (
    id              bigint generated always as identity primary key,
    case_no         text not null,
    kind            text not null,
    event_on        date not null,
    until           date,
    new_last_due_on date,
    evidence        text not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    unique (case_no, kind, event_on, evidence)
);
comment on table limitation_event is 'What interrupts, suspends or waives the limitation (诉讼时效) of a case, with its proof; never changed';
comment on column limitation_event.event_on is 'A demand: the day it arrived; a suit: the day the complaint was submitted; a suspension: the day the obstacle arose';
comment on column limitation_event.until is 'A suspension: the day the obstacle was removed';
comment on column limitation_event.new_last_due_on is 'A signed plan: the due date of its last instalment';
