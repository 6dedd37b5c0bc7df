alter table debtor_page_link drop constraint debtor_page_link_revoked_because_check;
alter table debtor_page_link add constraint debtor_page_link_revoked_because_check
    check (revoked_because in ('WRONG_PERSON', 'TOO_MANY_ENTRIES', 'REPLACED'));
alter table debtor_page_link add token text;
comment on column debtor_page_link.token is 'Kept only while a gateway that sends a message once may be asked again, with the same words; then null';
create index debtor_page_link_kept on debtor_page_link (dispatch_id) where token is not null;
