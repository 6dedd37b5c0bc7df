alter table bureau_batch
    add column status text not null default 'MADE' check (status in ('MAKING', 'FAILED', 'MADE', 'SENT')),
    add column cases int not null default 0 check (cases >= 0),
    add column seen int not null default 0 check (seen >= 0),
    add column attempt int not null default 0,
    add column touched_at timestamptz,
    add column failure text,
    add column sent_by text,
    add column sent_at timestamptz,
    add column receipt_no text,
    alter column sha256 drop not null,
    add check (status in ('MAKING', 'FAILED') or sha256 is not null),
    add check (status <> 'FAILED' or failure is not null),
    add check (status <> 'SENT' or (sent_by is not null and sent_at is not null and receipt_no is not null));
comment on column bureau_batch.cases is 'Of the lender, when the making began';
comment on column bureau_batch.seen is 'How many of them are behind';
comment on column bureau_batch.attempt is 'Counts the beginnings: whoever finds another number here has been overtaken and stops';
comment on column bureau_batch.touched_at is 'When its maker last gave a sign of life; another takes over what is long silent, from the beginning';
comment on column bureau_batch.failure is 'Reference of the log entry that says why';
comment on column bureau_batch.receipt_no is 'What the bureau gave whoever handed the file in';
create unique index bureau_batch_making on bureau_batch (lender_code, month, format) where status = 'MAKING';

create table bureau_batch_taken (
    batch_id uuid        not null references bureau_batch,
    taken_by text        not null,
    taken_at timestamptz not null
);
comment on table bureau_batch_taken is 'Who took a file, and when: it names people and what they owe';
create index bureau_batch_taken_batch on bureau_batch_taken (batch_id, taken_at);

create table bureau_record (
    id            uuid primary key,
    batch_id      uuid not null references bureau_batch,
    no            int  not null check (no > 0),
    case_no       text not null references legal_case,
    account_no    text not null,
    month         date not null check (extract(day from month) = 1),
    correction_id uuid references credit_correction,
    answer        text check (answer in ('ACCEPTED', 'REJECTED')),
    answer_code   text,
    answer_reason text,
    task_begun    boolean not null default false,
    decision      text check (decision in ('RESEND', 'LEAVE_OUT')),
    decided_by    text,
    decision_note text,
    resent_in     uuid references bureau_batch,
    unique (batch_id, no),
    check (answer is distinct from 'REJECTED' or answer_code is not null),
    check (decision is null or (answer = 'REJECTED' and decided_by is not null and decision_note is not null)),
    check (resent_in is null or decision = 'RESEND')
);
comment on table bureau_record is 'The records of each file by number, and what the bureau answered';
comment on column bureau_record.month is 'The first day of the month that it reports';
comment on column bureau_record.correction_id is 'Null for the record of a month';
comment on column bureau_record.decision is 'What a person decided about a rejected record';
comment on column bureau_record.resent_in is 'The file in which it went again';
create index bureau_record_case on bureau_record (case_no);
create index bureau_record_rejected on bureau_record (batch_id, no) where answer = 'REJECTED' and not task_begun;
create index bureau_record_resend on bureau_record (batch_id) where decision = 'RESEND' and resent_in is null;

create table bureau_answer_file (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    batch_id    uuid not null references bureau_batch,
    name        text not null,
    accepted    int  not null,
    rejected    int  not null,
    unchanged   int  not null,
    wrong       int  not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
comment on table bureau_answer_file is 'Files in which a bureau answers a batch record by record';
comment on column bureau_answer_file.unchanged is 'Rows that say what is known already';
comment on column bureau_answer_file.wrong is 'Rows with errors';
create index bureau_answer_file_batch on bureau_answer_file (batch_id, number);

create table bureau_answer_error (
    id        bigint generated always as identity primary key,
    file_id   uuid not null references bureau_answer_file,
    line      bigint,
    "column"  text,
    value     text,
    code      text not null,
    arguments text[] not null
);
comment on table bureau_answer_error is 'What is wrong with such a file or one of its rows; line is null for the whole file';
create index bureau_answer_error_file on bureau_answer_error (file_id, id);
