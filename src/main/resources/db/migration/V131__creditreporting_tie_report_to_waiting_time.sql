alter table prior_notice add unique (id, status, not_before);
alter table credit_report
    add foreign key (prior_notice_id, notice_status, notice_until) references prior_notice (id, status, not_before);
comment on column credit_report.notice_until is 'First day on which the waiting time of the notice was over, as the notice says';
