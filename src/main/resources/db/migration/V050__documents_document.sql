create table document_content (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes  bytea not null
);
comment on table document_content is 'The bytes of documents under their hash; written once, never changed';
-- PDFs are compressed already
alter table document_content alter column bytes set storage external;

create table document_template (
    version  text primary key check (version ~ '^[0-9a-f]{64}$'),
    template text not null,
    files    json not null
);
comment on table document_template is 'Every version of a template that a document was made with, so that it can be rendered again';
comment on column document_template.version is 'SHA-256 of all files';

create table document (
    id               uuid        primary key,
    number           bigint      not null generated always as identity,
    case_no          text        not null,
    template         text        not null,
    template_version text        not null references document_template,
    title_key        text        not null,
    created_at       timestamptz not null,
    created_by       text        not null,
    sha256           text        not null references document_content,
    pages            int         not null check (pages > 0),
    signed           boolean     not null default false,
    supersedes       uuid        unique references document,
    input            json        not null
);
comment on table document is 'Documents of cases; a row never changes, a later version is a row that supersedes it';
comment on column document.number is 'Order of creation';
comment on column document.input is 'What the template read; with its version it gives the same bytes again';
create index document_of_case on document (case_no, number);

create table document_access (
    id          bigint      primary key generated always as identity,
    document_id uuid        not null references document,
    at          timestamptz not null,
    actor       text        not null,
    what        text        not null
);
comment on table document_access is 'Who read which document, and when: PDF, or PAGE and its number';
create index document_access_of_document on document_access (document_id, at);
