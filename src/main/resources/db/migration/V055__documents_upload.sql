create table evidence_upload (
    id                uuid        primary key,
    number            bigint      not null generated always as identity unique,
    case_no           text        not null,
    kind              text        not null,
    title             text        check ((kind = 'other') = (title is not null)),
    file_name         text        not null,
    size              bigint      not null,
    sha256            text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    status            text        not null check (status in ('WAITING', 'ACCEPTED', 'REFUSED')),
    type              text        check (type in ('PDF', 'JPEG', 'PNG', 'TIFF')),
    pages             int         not null default 0,
    clean_sha256      text,
    clean_size        bigint      not null default 0,
    stripped          text[]      not null default '{}',
    refusal           text,
    refusal_arguments text[]      not null default '{}',
    uploaded_by       text        not null,
    uploaded_at       timestamptz not null,
    examined_at       timestamptz,
    supersedes        uuid        unique references evidence_upload,
    check ((status = 'ACCEPTED') = (clean_sha256 is not null)),
    check ((status = 'ACCEPTED') = (pages > 0)),
    check ((status = 'REFUSED') = (refusal is not null)),
    check ((status = 'WAITING') = (examined_at is null))
);
comment on table evidence_upload is 'Evidence that people sent; a row changes once, when it is examined; a better copy is a row that supersedes it';
comment on column evidence_upload.sha256 is 'Of the bytes as they came; they are kept under it, to prove what was sent';
comment on column evidence_upload.clean_sha256 is 'The PDF of its pages alone, which is shown and bundled';
create index evidence_upload_of_case on evidence_upload (case_no, number);
create index evidence_upload_waiting on evidence_upload (number) where status = 'WAITING';

create table evidence_access (
    id        bigint      primary key generated always as identity,
    upload_id uuid        not null references evidence_upload,
    at        timestamptz not null,
    actor     text        not null,
    what      text        not null
);
comment on table evidence_access is 'Who read which evidence, and when: CLEAN or ORIGINAL';
create index evidence_access_of_upload on evidence_access (upload_id, at);
