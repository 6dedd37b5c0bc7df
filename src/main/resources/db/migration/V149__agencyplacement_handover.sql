create table agency_handover (
    id            uuid        primary key,
    number        bigint      not null generated always as identity unique,
    agency_code   text        not null references agency,
    records       int         not null check (records > 0),
    needs_release boolean     not null,
    renews        uuid        references agency_handover,
    made_by       text        not null,
    made_at       timestamptz not null,
    released_by   text,
    released_at   timestamptz,
    sha256        text,
    downloaded_by text,
    downloaded_at timestamptz,
    check ((released_by is null) = (released_at is null)),
    check (released_by is null or released_by <> made_by),
    check ((downloaded_at is null) = (sha256 is null) and (downloaded_at is null) = (downloaded_by is null)),
    check (downloaded_at is null or released_at is not null or not needs_release)
);
comment on table agency_handover is 'Files by which agencies are given cases; the file itself is kept nowhere, it is written when it is downloaded, once';
comment on column agency_handover.records is 'Cases in it; once it is downloaded, those that were really in it';
comment on column agency_handover.needs_release is 'So many records that a second person lets them out';
comment on column agency_handover.renews is 'The hand-over whose download did not arrive';
comment on column agency_handover.sha256 is 'Of the file as it was downloaded';
create index agency_handover_agency on agency_handover (agency_code, number);

create table agency_handover_case (
    handover_id  uuid not null references agency_handover,
    placement_id uuid not null references agency_placement,
    owed         numeric(18, 2),
    primary key (handover_id, placement_id)
);
comment on column agency_handover_case.owed is 'What the file said was due; null until it was downloaded, and for a case that was left out by then';
create index agency_handover_case_placement on agency_handover_case (placement_id);
