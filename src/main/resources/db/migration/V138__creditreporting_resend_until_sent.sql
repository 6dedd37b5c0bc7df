-- What went again with a file that was never handed in goes with the next one.
drop index bureau_record_resend;
create index bureau_record_resend on bureau_record (batch_id) where decision = 'RESEND';
comment on column bureau_record.resent_in is 'The latest file in which it went again; it does no more once that one was sent';
