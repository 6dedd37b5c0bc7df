create table evidence_bundle (
    id           uuid        primary key,
    number       bigint      not null generated always as identity unique,
    case_no      text        not null,
    contents     json        not null,
    pages        int         not null check (pages > 0),
    status       text        not null check (status in ('WAITING', 'DONE', 'FAILED')),
    problem      text,
    manifest     text,
    requested_by text        not null,
    requested_at timestamptz not null,
    done_at      timestamptz,
    check ((status = 'WAITING') = (done_at is null)),
    check ((status = 'DONE') = (manifest is not null)),
    check ((status = 'FAILED') = (problem is not null))
);
comment on table evidence_bundle is 'Evidence bound for a court; a row changes once, when it is bound';
comment on column evidence_bundle.contents is 'What is bound, in its order; with the same the same bytes come out';
comment on column evidence_bundle.manifest is 'JSON: parts, pieces and sources with their SHA-256';
create index evidence_bundle_of_case on evidence_bundle (case_no, number desc);
create index evidence_bundle_waiting on evidence_bundle (number) where status = 'WAITING';

create table evidence_bundle_part (
    bundle_id uuid   not null references evidence_bundle,
    part      int    not null check (part > 0),
    sha256    text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    pages     int    not null,
    size      bigint not null,
    primary key (bundle_id, part)
);

create table evidence_bundle_progress (
    bundle_id uuid primary key references evidence_bundle,
    pages     int  not null
);
comment on table evidence_bundle_progress is 'How many pages are bound; written apart, to be seen while the binding is not finished';

create table evidence_bundle_access (
    id        bigint      primary key generated always as identity,
    bundle_id uuid        not null references evidence_bundle,
    at        timestamptz not null,
    actor     text        not null,
    part      int         not null
);
comment on table evidence_bundle_access is 'Who read which part of which bundle, and when';
create index evidence_bundle_access_of_bundle on evidence_bundle_access (bundle_id, at);
