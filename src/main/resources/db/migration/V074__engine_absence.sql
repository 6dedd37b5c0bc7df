create table absence (
    id         uuid primary key,
    user_id    text not null references app_user,
    from_day   date not null,
    to_day     date not null,
    substitute text not null references app_user,
    entered_by text not null,
    entered_at timestamptz not null,
    back_on    date,
    ended_by   text,
    check (to_day >= from_day),
    check (substitute <> user_id),
    check ((back_on is null) = (ended_by is null))
);
comment on table absence is 'When a person is away and who does his tasks meanwhile; never deleted, because it says who acted for whom';
comment on column absence.to_day is 'The last day of it';
comment on column absence.back_on is 'The day on which he was back early; null when he came back after the last day';
create index absence_user on absence (user_id, to_day);
create index absence_to_day on absence (to_day);
