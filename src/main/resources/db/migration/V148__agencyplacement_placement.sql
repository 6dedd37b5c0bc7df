create table agency_placement (
    id              uuid primary key,
    case_no         text not null references legal_case,
    agency_code     text not null references agency,
    status          text not null check (status in ('PROPOSED', 'APPROVED', 'HANDED_OVER', 'ENDED')),
    term_until      date not null,
    reason          text not null,
    proposed_by     text not null,
    proposed_at     timestamptz not null,
    approved_by     text,
    approved_at     timestamptz,
    handover_id     uuid,
    handed_over_at  timestamptz,
    result          text check (result in ('promised', 'planProposed', 'refused', 'disputed', 'hardship', 'notFound')),
    result_note     text,
    told_by         text,
    told_at         timestamptz,
    ended_on        date,
    ended_by        text,
    end_reason      text check (end_reason in
                        ('RESULT', 'RECALLED', 'TERM_OVER', 'PAID', 'CASE_LEFT', 'REFUSED', 'SUSPENDED')),
    end_note        text,
    certificate_ref text,
    certificate_on  date,
    certificate_by  text,
    version         int not null default 0,
    check (status <> 'APPROVED' or approved_by is not null),
    check (approved_by is null or approved_by <> proposed_by),
    check ((handed_over_at is null) = (handover_id is null)),
    check (status <> 'HANDED_OVER' or handed_over_at is not null),
    check (handed_over_at is null or approved_by is not null),
    check ((status = 'ENDED') = (ended_on is not null and end_reason is not null)),
    check (certificate_ref is null or (handed_over_at is not null and certificate_on is not null
        and certificate_by is not null))
);
comment on table agency_placement is 'Cases entrusted to agencies (委外), from the proposal to the proof that the agency deleted the data (PIPL 21)';
comment on column agency_placement.term_until is 'The last day of the entrustment (PIPL 21)';
comment on column agency_placement.handover_id is 'The file by which the agency was given the data';
comment on column agency_placement.result is 'What came of it, as the agency told';
comment on column agency_placement.certificate_ref is 'The agency''s certificate of deletion (PIPL 21); null until it came';
create unique index agency_placement_open on agency_placement (case_no) where status <> 'ENDED';
create index agency_placement_case on agency_placement (case_no, proposed_at);
create index agency_placement_agency on agency_placement (agency_code, status);
