create table lender (
    code                 text primary key,
    name                 text not null,
    kind                 text not null,
    credit_code          text not null,
    legal_representative text not null,
    address              text not null,
    phone                text not null,
    payment_account      text not null,
    dispute_channel      text not null,
    law_firm             text not null,
    law_firm_address     text not null,
    law_firm_phone       text not null
);
comment on table lender is 'Lenders (出借人) whose loans the installation works, with what letters print of them';
comment on column lender.credit_code is 'Unified social credit code (统一社会信用代码), 18 characters';

create sequence case_number;

create table legal_case (
    case_no     text primary key,
    contract_no text not null unique,
    lender_code text not null references lender,
    product     text not null,
    status      text not null check (status in ('OPEN', 'ON_HOLD', 'CLOSED')),
    stage       text,
    outcome     text,
    opened_on   date not null,
    closed_at   timestamptz,
    version     int  not null default 0,
    check ((status = 'CLOSED') = (closed_at is not null)),
    check (status <> 'CLOSED' or outcome is not null)
);
comment on table legal_case is 'The truth about a case; process variables are signposts to it';
comment on column legal_case.outcome is 'What came of the last stage or, when closed, of the case';
create index legal_case_list on legal_case (status, case_no);
create index legal_case_stage on legal_case (stage, case_no);

create table party (
    case_no       text not null references legal_case,
    role          text not null check (role in ('DEBTOR', 'GUARANTOR', 'CONTACT')),
    seq           int  not null,
    name          text not null,
    id_no         text not null,
    mobile        text not null,
    email         text,
    province      text not null,
    city          text not null,
    district      text not null,
    district_code text not null,
    address       text not null,
    primary key (case_no, role, seq)
);
comment on table party is 'Personal data of a case; masked wherever the reader lacks the right';
create index party_name on party (name text_pattern_ops);

create table case_hold (
    id          uuid primary key,
    case_no     text not null references legal_case,
    reason      text not null check (reason in ('DISPUTE', 'HARDSHIP')),
    note        text,
    held_at     timestamptz not null,
    released_at timestamptz
);
create unique index case_hold_one_open on case_hold (case_no) where released_at is null;

create table stage_run (
    id         uuid primary key,
    case_no    text not null references legal_case,
    stage      text not null,
    entered_at timestamptz not null,
    left_at    timestamptz,
    outcome    text
);
comment on table stage_run is 'Each time a case entered a stage, and what came of it';
create index stage_run_case on stage_run (case_no, entered_at);
create unique index stage_run_one_open on stage_run (case_no, stage) where left_at is null;

create table timeline_entry (
    id      bigint generated always as identity primary key,
    case_no text not null references legal_case,
    at      timestamptz not null,
    kind    text not null,
    actor   text not null,
    args    jsonb not null,
    refs    text[] not null
);
comment on column timeline_entry.args is 'Fills the message timeline.<kind>; a value that begins with @ is itself a message key';
create index timeline_entry_case on timeline_entry (case_no, id);
