-- No hold stops what runs at the court: what one has stopped goes on, and its tasks are counted anew.
update act_ru_execution set suspension_state_ = 1
where suspension_state_ = 2
  and proc_def_id_ in (select id_ from act_re_procdef where key_ in ('court-proceedings', 'hearing'));
update act_ru_task set suspension_state_ = 1
where suspension_state_ = 2
  and proc_def_id_ in (select id_ from act_re_procdef where key_ in ('court-proceedings', 'hearing'));
update act_ru_job set suspension_state_ = 1
where suspension_state_ = 2 and process_def_key_ in ('court-proceedings', 'hearing');
update act_hi_procinst set state_ = 'ACTIVE'
where state_ = 'SUSPENDED' and proc_def_key_ in ('court-proceedings', 'hearing');
insert into task_change (case_no)
select distinct case_no from counted_task where ever_held and process in ('court-proceedings', 'hearing');
