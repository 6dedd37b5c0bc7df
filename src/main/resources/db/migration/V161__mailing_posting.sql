create table posting (
    id             uuid        primary key,
    number         bigint      not null generated always as identity unique,
    lender_code    text        not null references lender,
    status         text        not null check (status in ('PRINTING', 'READY', 'UNDER_WAY', 'HANDED_OVER', 'CANCELLED')),
    created_by     text        not null,
    created_at     timestamptz not null,
    left_by        text,
    left_at        timestamptz,
    handed_over_by text,
    handed_over_at timestamptz,
    receipt_no     text,
    check ((left_by is null) = (left_at is null)),
    check ((status = 'HANDED_OVER') = (handed_over_at is not null))
);
comment on table posting is 'Letters of a lender that are printed and carried to the post office together';
comment on column posting.receipt_no is 'What the post office wrote on its receipt (收寄凭证)';

create table posting_letter (
    posting_id  uuid   not null references posting,
    seq         int    not null,
    dispatch_id uuid   not null references dispatch,
    occasion    text   not null,
    case_no     text   not null references legal_case,
    document_id uuid   not null,
    purpose     text   not null,
    area        text   not null check (area ~ '^[0-9]{6}$'),
    pages       int,
    status      text   not null
        check (status in ('IN', 'UNPRINTABLE', 'HELD', 'WITHDRAWN', 'LEFT_BEHIND', 'RELEASED', 'HANDED_OVER')),
    printed_in  bigint,
    tracking_no text unique,
    posted_on   date,
    primary key (posting_id, seq),
    check ((tracking_no is null) = (posted_on is null))
);
comment on table posting_letter is 'The letters of a posting in the order in which they are printed';
comment on column posting_letter.area is 'The postcode where the address has one, else the district code (GB/T 2260)';
comment on column posting_letter.pages is 'Printed pages; null until it is printed';
comment on column posting_letter.printed_in is 'The number of an earlier posting whose printed file was taken; null for a first print';
create unique index posting_letter_once on posting_letter (dispatch_id) where status in ('IN', 'HANDED_OVER');
create index posting_letter_occasion on posting_letter (occasion);

create table posting_file (
    posting_id uuid not null references posting,
    area       text not null,
    letters    int  not null,
    pages      int,
    bytes      bytea,
    taken_by   text,
    taken_at   timestamptz,
    primary key (posting_id, area)
);
comment on table posting_file is 'One file for the printer an area; its bytes are kept until the letters are handed over, no second copy of personal data longer';
comment on column posting_file.pages is 'Sheets'' sides, blank ones too; null until it is printed';
alter table posting_file alter column bytes set storage external;
