create table tracking_file (
    id          uuid        primary key,
    number      bigint      not null generated always as identity unique,
    name        text        not null,
    recorded    int         not null,
    unchanged   int         not null,
    rejected    int         not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null
);
comment on table tracking_file is 'Files of tracking numbers that the post office gave, and what came of their rows';

create table tracking_error (
    id        bigint generated always as identity primary key,
    file_id   uuid   not null references tracking_file,
    line      bigint,
    "column"  text,
    value     text,
    code      text   not null,
    arguments text[] not null
);
create index tracking_error_of_file on tracking_error (file_id, id);
