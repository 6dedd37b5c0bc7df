create table bureau_batch (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    lender_code text not null references lender,
    month       date not null check (extract(day from month) = 1),
    format      text not null,
    file_name   text not null,
    records     int not null check (records >= 0),
    corrections int not null check (corrections >= 0),
    held        int not null check (held >= 0),
    owed        numeric(18, 2) not null,
    past_due    numeric(18, 2) not null,
    sha256      text not null,
    made_by     text not null,
    made_at     timestamptz not null
);
comment on table bureau_batch is 'A lender''s month as one file for a credit bureau, with its control totals; never changed, a later one takes its place';
comment on column bureau_batch.month is 'Its first day';
comment on column bureau_batch.sha256 is 'Of the file as it is downloaded';
create index bureau_batch_lender on bureau_batch (lender_code, month, number);

create table bureau_batch_part (
    batch_id uuid  not null references bureau_batch deferrable initially deferred,
    no       int   not null,
    bytes    bytea not null,
    primary key (batch_id, no)
);
comment on table bureau_batch_part is 'The file in gzip, cut into parts so that no part of the product ever holds all of it';

create table bureau_batch_held (
    batch_id uuid not null references bureau_batch deferrable initially deferred,
    case_no  text not null references legal_case,
    rule     text not null,
    reason   text not null,
    primary key (batch_id, case_no)
);
comment on table bureau_batch_held is 'Records that were held back, each with the rule of record-hold that says why';
