alter table bureau_record add column disputed boolean not null default false;
comment on column bureau_record.disputed is 'It marks the account as disputed (征信业管理条例 25); a correction lifts the mark';
