create table working_calendar_year (
    calendar_id text not null,
    year        int  not null,
    loaded_at   timestamptz not null,
    loaded_by   text not null,
    primary key (calendar_id, year)
);
comment on table working_calendar_year is 'The years whose holidays are known; beyond them deadlines are provisional';
comment on column working_calendar_year.calendar_id is 'CN: mainland China';

create table working_calendar_day (
    calendar_id text not null,
    day         date not null,
    kind        text not null check (kind in ('OFF', 'WORK')),
    holiday     text not null,
    primary key (calendar_id, day)
);
comment on table working_calendar_day is 'Days that depart from the week: off, or a weekend day worked';
comment on column working_calendar_day.holiday is 'The holiday it belongs to, as the State Council''s notice names it';
