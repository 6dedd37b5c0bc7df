-- A text is contained in another where a suffix of that begins with it. Numbers and names are short: an index of all their
-- suffixes finds one character of a name, or the end of a number, in a time that grows with what is found and with nothing
-- else; one of trigrams finds nothing by one or two Chinese characters.

create function folded(text) returns text language sql immutable strict parallel safe
    return translate(lower(normalize($1, NFKC)), '〔〕[]【】•・‧ ', '()()()···');
comment on function folded(text) is 'Full-width and half-width, capitals, kinds of brackets and of dots in names, and blanks make no difference';

create function suffixes(text) returns tsvector language sql immutable strict parallel safe
    return array_to_tsvector(array(select substr($1, i, 100) from generate_series(1, length($1)) i));

create function beginning(text) returns tsquery language sql immutable strict parallel safe
    return ('''' || replace(replace(nullif(left($1, 100), ''), '\', '\\'), '''', '''''') || ''':*')::tsquery;
comment on function beginning(text) is 'Matches suffixes that begin with the text; null for an empty one';

create index legal_case_no_text on legal_case using gin (suffixes(folded(case_no))) with (fastupdate = off);
create index legal_case_contract_text on legal_case using gin (suffixes(folded(contract_no))) with (fastupdate = off);
create index party_name_text on party using gin (suffixes(folded(name))) with (fastupdate = off) where role = 'DEBTOR';
create index court_filing_text on court_filing using gin (suffixes(folded(court_case_no))) with (fastupdate = off);
create index court_proceeding_text on court_proceeding using gin (suffixes(folded(court_case_no))) with (fastupdate = off);

-- How often each suffix occurs takes seconds to gather, and no plan is better for it.
alter index legal_case_no_text alter column 1 set statistics 0;
alter index legal_case_contract_text alter column 1 set statistics 0;
alter index party_name_text alter column 1 set statistics 0;
alter index court_filing_text alter column 1 set statistics 0;
alter index court_proceeding_text alter column 1 set statistics 0;

create view case_text as
    select case_no, false as personal, suffixes(folded(case_no)) as suffixes from legal_case
    union all
    select case_no, false, suffixes(folded(contract_no)) from legal_case
    union all
    select case_no, true, suffixes(folded(name)) from party where role = 'DEBTOR'
    union all
    select case_no, false, suffixes(folded(court_case_no)) from court_filing
    union all
    select case_no, false, suffixes(folded(court_case_no)) from court_proceeding;
comment on view case_text is 'What a case is found by: its number, its contract''s, its suits'', and its debtor''s name, which is personal';

drop index legal_case_no_beginning;
drop index legal_case_contract_beginning;
drop index court_filing_court_case_no;
drop index court_proceeding_court_case_no;
