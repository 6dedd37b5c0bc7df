create table saved_view (
    user_id text not null,
    name    text not null,
    link    text not null,
    primary key (user_id, name)
);
comment on table saved_view is 'Filters of the task list that a user keeps under a name';
comment on column saved_view.link is 'To the list with these filters; without search text, which may be a person''s name';
create index court_filing_court_case_no on court_filing (court_case_no text_pattern_ops) where court_case_no is not null;
