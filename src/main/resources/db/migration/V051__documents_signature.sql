alter table document add unique (id, sha256);

create table document_signature (
    document_id        uuid        primary key references document,
    approved_id        uuid        not null unique,
    approved_sha256    text        not null,
    approved_by        text        not null,
    approved_at        timestamptz not null,
    signatory          text        not null,
    signer             text        not null,
    certificate_sha256 text        not null check (certificate_sha256 ~ '^[0-9a-f]{64}$'),
    signed_at          timestamptz not null,
    check (document_id <> approved_id),
    foreign key (approved_id, approved_sha256) references document (id, sha256)
);
comment on table document_signature is 'Which document is the signed version of which approved one: of the very bytes that were approved, and once';
comment on column document_signature.approved_sha256 is 'What the approver saw; the first bytes of the signed version';
comment on column document_signature.signatory is 'The organisation that signs';
comment on column document_signature.signer is 'The subject of the certificate that it signed with';

alter table document drop column signed;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are written once', tg_table_name;
end
$$;
create trigger document_never_changes before update or delete on document
    for each row execute function refuse_change();
create trigger document_signature_never_changes before update or delete on document_signature
    for each row execute function refuse_change();
