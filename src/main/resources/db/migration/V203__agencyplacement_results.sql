create table agency_result_file (
    id          uuid        primary key,
    number      bigint      not null generated always as identity unique,
    agency_code text        not null references agency,
    name        text        not null,
    recorded    int         not null,
    unchanged   int         not null,
    rejected    int         not null,
    breaches    int         not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null
);
comment on table agency_result_file is 'Files in which agencies tell what they did, and what came of their rows';

create table agency_result_error (
    id        bigint generated always as identity primary key,
    file_id   uuid   not null references agency_result_file,
    line      bigint,
    "column"  text,
    value     text,
    code      text   not null,
    arguments text[] not null
);
create index agency_result_error_of_file on agency_result_error (file_id, id);

create table agency_contact (
    id              uuid        primary key,
    placement_id    uuid        not null references agency_placement,
    agency_code     text        not null references agency,
    case_no         text        not null references legal_case,
    at              timestamptz not null,
    channel         text        not null check (channel in ('CALL', 'VISIT')),
    collectors      text        not null,
    fingerprint     text        not null,
    attempt_id      uuid        not null references contact_attempt,
    outcome         text,
    outcome_told    boolean     not null default false,
    breach          text,
    breach_why      text,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    unique (placement_id, at, channel)
);
comment on table agency_contact is 'Contacts that agencies told of; each is in the log of all contacts too, and counts there';
comment on column agency_contact.fingerprint is 'SHA-256 of what the row said: the same row again changes nothing, another one of the same moment is refused';
comment on column agency_contact.outcome_told is 'Whether the placement was told its outcome: what was interrupted in between is done by the same file again';
comment on column agency_contact.breach is 'The rule that forbade it, a message key; null where none did';
create index agency_contact_breach on agency_contact (agency_code, at) where breach is not null;
