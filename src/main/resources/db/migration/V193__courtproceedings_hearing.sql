alter table court_proceeding
    add column hearing_at   time,
    add column hearing_room text;
comment on column court_proceeding.hearing_at is 'Hour of the hearing, Shanghai time';
create index court_proceeding_pending_court on court_proceeding (court) where standing <> 'ended';
