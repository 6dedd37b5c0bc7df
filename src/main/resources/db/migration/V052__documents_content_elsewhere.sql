alter table document_content alter column bytes drop not null;
comment on table document_content is 'All bytes of documents under their hash; written once, never changed';
comment on column document_content.bytes is 'Null when they lie in the object store, as sha256/ and the hash';
