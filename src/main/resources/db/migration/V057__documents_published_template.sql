create table published_template (
    id           bigint      primary key generated always as identity,
    path         text        not null,
    number       int         not null check (number > 0),
    text         text        not null,
    base         text        not null,
    published_at timestamptz not null,
    published_by text        not null,
    note         text        not null check (note <> ''),
    unique (path, number)
);
comment on table published_template is 'Every text of a template''s file that a designer put into use; a row never changes';
comment on column published_template.number is 'Version of the file, from 1';
comment on column published_template.base is 'What the product had for the file then: a release that brings another is told to designers';
comment on column published_template.note is 'Why it was changed';

create table template_draft (
    path       text        not null,
    designer   text        not null,
    text       text        not null,
    began_with text        not null check (began_with ~ '^[0-9a-f]{64}$'),
    saved_at   timestamptz not null,
    primary key (path, designer)
);
comment on table template_draft is 'What a designer is changing; one a file and designer, gone when published';
comment on column template_draft.began_with is 'SHA-256 of the text in use that he began to change';
