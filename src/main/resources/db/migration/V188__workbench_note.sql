create table case_note (
    id         bigint generated always as identity primary key,
    case_no    text not null references legal_case,
    text       text not null,
    author     text not null references app_user,
    written_at timestamptz not null
);
comment on table case_note is 'What colleagues write to each other about a case; never changed';
create index case_note_case on case_note (case_no, id);

create table note_mention (
    note_id bigint not null references case_note,
    user_id text not null references app_user,
    read_at timestamptz,
    primary key (note_id, user_id)
);
create index note_mention_unread on note_mention (user_id, note_id) where read_at is null;

create table note_file (
    note_id   bigint not null references case_note,
    upload_id uuid not null references evidence_upload,
    primary key (note_id, upload_id)
);
comment on table note_file is 'Files that came with a note: examined as all evidence is, and never bound for a court';
