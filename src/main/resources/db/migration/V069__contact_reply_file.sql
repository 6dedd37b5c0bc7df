create table contact_reply_file (
    id       uuid primary key,
    reply_id uuid not null references contact_reply,
    number   int  not null,
    name     text not null,
    sha256   text not null,
    upload   uuid references evidence_upload,
    unique (reply_id, number)
);
comment on table contact_reply_file is 'Files that came with replies, as they came; examined as uploads once the case is known, and opened by nobody before';
comment on column contact_reply_file.name is 'As the sender calls it; may be personal data';
comment on column contact_reply_file.upload is 'Null while nobody knows the case';
