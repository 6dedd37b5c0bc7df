alter table work_item add column counted_by text;
comment on column work_item.counted_by is 'The content of the table task-service-level by which the due moment was counted, as SHA-256; null for a moment that no table gave';
update work_item set counted_by = '';
