create index bureau_batch_held_closing on bureau_batch_held (case_no) where closing;
