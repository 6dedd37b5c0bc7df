-- Without it the job executor reads every waiting timer to find the few that are due.
create index recourse_due_jobs on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
