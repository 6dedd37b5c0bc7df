create table limitation_day (
    case_no    text primary key references legal_case,
    expires_on date not null
);
comment on table limitation_day is 'When the limitation of cases that are not closed ends, as reckoned last; for boards and alerts, and may be emptied at any time';
comment on column limitation_day.expires_on is 'The safe date, not rolled over days off';
create index limitation_day_expires on limitation_day (expires_on);
