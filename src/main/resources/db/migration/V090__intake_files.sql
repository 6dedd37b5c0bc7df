create table intake_file (
    id          uuid        primary key,
    number      bigint      not null generated always as identity unique,
    kind        text        not null check (kind in ('LOANS', 'PAYMENTS')),
    name        text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint      not null,
    lines       int         not null,
    encoding    text,
    status      text        not null check (status in ('RUNNING', 'DONE')),
    last_line   int         not null default 0,
    rows        int         not null default 0,
    accepted    int         not null default 0,
    rejected    int         not null default 0,
    duplicates  int         not null default 0,
    errors      int         not null default 0,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    done_at     timestamptz,
    check (rows = accepted + rejected + duplicates),
    check ((status = 'DONE') = (done_at is not null))
);
comment on table intake_file is 'Files of loans and payments, and how far each is taken';
comment on column intake_file.number is 'The order in which files came and are taken';
comment on column intake_file.size is 'In bytes';
comment on column intake_file.encoding is 'UTF-8 or GB18030; null when no row could be read';
comment on column intake_file.last_line is 'Line on which the last row that is taken begins; written with what the rows changed';
comment on column intake_file.errors is 'All errors found, also those that intake_error has no place for';
create index intake_file_running on intake_file (number) where status = 'RUNNING';

create table intake_chunk (
    file_id uuid  not null references intake_file,
    seq     int   not null,
    bytes   bytea not null,
    primary key (file_id, seq)
);
comment on table intake_chunk is 'The bytes of a file until it is taken; a second copy of personal data is not kept longer';

create table intake_contract (
    file_id     uuid not null references intake_file,
    contract_no text not null,
    line        int  not null,
    primary key (file_id, contract_no)
);
comment on table intake_contract is 'Where a loan file named each contract first; kept until the file is taken';

create table intake_error (
    id        bigint generated always as identity primary key,
    file_id   uuid   not null references intake_file,
    line      int,
    "column"  text,
    value     text,
    code      text   not null,
    arguments text[] not null
);
comment on table intake_error is 'What is wrong with a file or its rows; code and arguments make the sentence in the reader''s language';
create index intake_error_of_file on intake_error (file_id, line, id);

create table unmatched_payment (
    payment_ref text           primary key,
    number      bigint         not null generated always as identity unique,
    contract_no text           not null,
    received_on date           not null,
    amount      numeric(14, 2) not null check (amount > 0),
    channel     text           not null,
    arrived_at  timestamptz    not null,
    matched_no  text,
    matched_by  text,
    matched_at  timestamptz,
    check ((matched_no is null) = (matched_by is null) and (matched_by is null) = (matched_at is null))
);
comment on table unmatched_payment is 'Payments whose file named a contract that was not known then; they stay after they are matched, so that the same file changes nothing';
comment on column unmatched_payment.contract_no is 'As the file names it';
comment on column unmatched_payment.matched_no is 'The contract that it was posted to; null while it waits';
create index unmatched_payment_waiting on unmatched_payment (number) where matched_no is null;
create index unmatched_payment_waiting_contract on unmatched_payment (contract_no) where matched_no is null;
