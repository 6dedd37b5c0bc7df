alter table alert add column news_at timestamptz;
update alert set news_at = since;
alter table alert alter column news_at set not null;
comment on column alert.news_at is 'When it began, or became graver than what somebody had seen';
