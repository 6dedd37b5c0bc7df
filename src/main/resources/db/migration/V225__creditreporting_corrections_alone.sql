alter table bureau_batch add column kind text not null default 'MONTH' check (kind in ('MONTH', 'CORRECTIONS'));
comment on column bureau_batch.kind is 'MONTH: the records of a month; CORRECTIONS: what changes in records that were handed in before, without waiting for a month''s end';
comment on column bureau_batch.month is 'Its first day; of a file of corrections, that of the last month handed in';
create index bureau_record_correction on bureau_record (correction_id) where correction_id is not null;
