create table bureau_batch_tells (
    batch_id uuid not null references bureau_batch,
    correction_id uuid not null references credit_correction,
    primary key (batch_id, correction_id)
);
comment on table bureau_batch_tells is 'Corrections that a file tells by the record of the account, for its format has no record of a correction';
create index bureau_batch_tells_correction on bureau_batch_tells (correction_id);
