create index legal_case_no_beginning on legal_case (case_no text_pattern_ops);
create index legal_case_contract_beginning on legal_case (contract_no text_pattern_ops);
