create table field_visit (
    id            uuid primary key,
    case_no       text not null references legal_case,
    visit_no      text not null unique,
    status        text not null check (status in ('ORDERED', 'BEGUN', 'CALLED_OFF', 'DONE')),
    role          text not null check (role in ('DEBTOR', 'GUARANTOR')),
    address       text not null,
    source        text not null,
    first_visitor  text not null,
    second_visitor text not null,
    visit_on      date not null,
    visit_time    time not null,
    purpose       text not null,
    ordered_by    text not null,
    ordered_at    timestamptz not null,
    document_id   uuid,
    attempt_id    uuid references contact_attempt,
    begun_by      text,
    begun_at      timestamptz,
    result        text,
    met           text check (met in ('DEBTOR', 'GUARANTOR', 'HOUSEHOLD', 'OTHER', 'NOBODY')),
    recording_ref text,
    note          text,
    incident      text,
    told_by       text,
    told_at       timestamptz,
    version       int not null default 0,
    check (first_visitor <> second_visitor),
    check (status not in ('BEGUN', 'DONE') or (attempt_id is not null and begun_by is not null)),
    check (status <> 'DONE' or (result is not null and met is not null and recording_ref is not null))
);
comment on table field_visit is 'Visits (外访) from the order to what came of them; kept as CBA 2026 asks (two people, recorded throughout)';
comment on column field_visit.address is 'Where the visit goes; personal data';
comment on column field_visit.note is 'What was said; why a visit was called off';
create index field_visit_case on field_visit (case_no, ordered_at);
create sequence field_visit_number;
