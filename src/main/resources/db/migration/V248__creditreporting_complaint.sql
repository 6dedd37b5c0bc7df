alter table credit_dispute
    drop constraint credit_dispute_source_check,
    add check (source in ('DEBTOR', 'BUREAU', 'PBOC')),
    add column authority_name text,
    add column authority_address text,
    add check ((source = 'PBOC') = (authority_name is not null)),
    add check ((authority_name is null) = (authority_address is null)),
    add check (source <> 'PBOC' or bureau_ref is not null);
comment on column credit_dispute.source is 'PBOC: the debtor complained to a branch of the PBOC (征信业管理条例 26), and it asks the lender';
comment on column credit_dispute.bureau_ref is 'Under which the bureau, or the branch of the PBOC, passed it on';
comment on column credit_dispute.received_on is 'From then the time to answer runs: its receipt, or the day on which the branch accepted the complaint';
comment on column credit_dispute.authority_name is 'The branch of the PBOC that is answered; null for other sources';
