create table filing_batch (
    id          uuid        primary key,
    number      bigint      not null generated always as identity unique,
    lender_code text        not null references lender,
    court       text        not null,
    route       text        not null,
    answers     text        not null,
    status      text        not null check (status in
        ('DRAFTING', 'PREPARED', 'REVIEWING', 'REVIEWED', 'APPROVING', 'APPROVED', 'DISSOLVED')),
    drafted_by  text        not null,
    drafted_at  timestamptz not null,
    reviewed_by text,
    approved_by text
);
comment on table filing_batch is 'Filings of one lender at one court, drafted, reviewed and approved together';
comment on column filing_batch.answers is 'What the lawyer filled in for every case: the fields of the form draft-claim as JSON';

create table filing_batch_case (
    batch_id  uuid not null references filing_batch,
    seq       int  not null,
    case_no   text not null references legal_case,
    status    text not null check (status in ('WAITING', 'DRAFTED', 'REVIEWED', 'APPROVED', 'REFUSED', 'TAKEN_OUT')),
    code      text,
    arguments text[],
    primary key (batch_id, seq),
    unique (batch_id, case_no),
    check ((status = 'REFUSED') = (code is not null))
);
comment on table filing_batch_case is 'How far each case of a batch is; written in the transaction that completes its task';
create index filing_batch_case_case on filing_batch_case (case_no);

create table filing_batch_opened (
    batch_id  uuid        not null references filing_batch,
    case_no   text        not null,
    opened_by text        not null,
    opened_at timestamptz not null,
    primary key (batch_id, case_no, opened_by)
);
comment on table filing_batch_opened is 'Who has opened which packet before he let the batch go on';
