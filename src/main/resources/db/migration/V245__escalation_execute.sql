alter table case_direction drop constraint case_direction_course_check;
alter table case_direction add constraint case_direction_course_check
    check (course in ('remind', 'plan', 'sue', 'execute', 'wait', 'close'));
