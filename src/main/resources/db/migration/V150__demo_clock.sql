create table demo_clock (
    only_row boolean primary key default true check (only_row),
    ahead_ms bigint not null
);
comment on table demo_clock is 'How far the demo''s time is ahead of the machine''s, so that a restart does not go back in time';
