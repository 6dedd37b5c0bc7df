create index court_proceeding_court_case_no on court_proceeding (court_case_no text_pattern_ops);
