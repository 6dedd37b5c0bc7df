create table collector_exam (
    id          uuid primary key,
    person      text not null,
    agency      text not null default '',
    examined_on date not null,
    passed      boolean not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    unique (person, agency, examined_on)
);
comment on table collector_exam is 'Exams of those who call and visit (GB/T 45251-2025: before they start, then every year); rows are added, never changed';
comment on column collector_exam.person is 'The user''s id, or the number that an agency gave its collector';
comment on column collector_exam.agency is 'The agency''s code; empty for own staff';
