create table letter_run (
    id                 uuid        primary key,
    number             bigint      not null generated always as identity unique,
    letter             text        not null,
    lender_code        text        not null references lender,
    stage              text        not null,
    product            text,
    least_days_overdue int         not null check (least_days_overdue >= 0),
    status             text        not null check (status in ('RUNNING', 'PAUSED', 'CANCELLED', 'DONE')),
    started_by         text        not null,
    started_at         timestamptz not null,
    ended_at           timestamptz,
    check ((status in ('CANCELLED', 'DONE')) = (ended_at is not null))
);
comment on table letter_run is 'Letters of one kind written to many cases as one job';
comment on column letter_run.product is 'Null for all products';
create unique index letter_run_one_open on letter_run (letter, lender_code, stage) where status in ('RUNNING', 'PAUSED');

create table letter_run_case (
    run_id      uuid        not null references letter_run,
    seq         int         not null,
    case_no     text        not null references legal_case,
    status      text        not null check (status in ('WAITING', 'WRITTEN', 'REFUSED')),
    document_id uuid,
    field       text,
    code        text,
    arguments   text[],
    ended_at    timestamptz,
    primary key (run_id, seq),
    unique (run_id, case_no),
    check ((status = 'WRITTEN') = (document_id is not null)),
    check ((status = 'REFUSED') = (code is not null))
);
comment on table letter_run_case is 'What became of each case of a run; written in the transaction that writes the letter';
comment on column letter_run_case.field is 'The field of the letter that is at fault, or null';
create index letter_run_case_waiting on letter_run_case (run_id, seq) where status = 'WAITING';
create index letter_run_case_status on letter_run_case (run_id, status, seq);
