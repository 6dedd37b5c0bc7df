create table debtor_page_link (
    id              uuid primary key,
    token_hash      text not null unique,
    case_no         text not null references legal_case,
    dispatch_id     uuid references dispatch,
    issued_at       timestamptz not null,
    expires_at      timestamptz not null,
    browser_hash    text,
    wrong_entries   int not null default 0,
    revoked_at      timestamptz,
    revoked_because text check (revoked_because in ('WRONG_PERSON', 'TOO_MANY_ENTRIES')),
    check ((revoked_at is null) = (revoked_because is null))
);
comment on table debtor_page_link is 'Links to debtors'' own pages; each belongs to one message, one case and, once opened, one browser';
comment on column debtor_page_link.token_hash is 'SHA-256 of the token; the token itself is in the message alone';
comment on column debtor_page_link.browser_hash is 'SHA-256 of the mark of the browser in which the four characters were entered first';
create index debtor_page_link_case on debtor_page_link (case_no);
create index debtor_page_link_dispatch on debtor_page_link (dispatch_id);

create table debtor_page_visit (
    token_hash text primary key,
    link_id    uuid not null references debtor_page_link,
    begun_at   timestamptz not null,
    seen_at    timestamptz not null
);
comment on table debtor_page_visit is 'Visits under way; each ends after minutes without a request';
create index debtor_page_visit_link on debtor_page_visit (link_id);
create index debtor_page_visit_seen on debtor_page_visit (seen_at);

create table debtor_page_miss (
    address text not null,
    at      timestamptz not null
);
comment on table debtor_page_miss is 'Wrong entries and unknown links by network address; kept for an hour';
create index debtor_page_miss_address on debtor_page_miss (address, at);
create index debtor_page_miss_at on debtor_page_miss (at);
