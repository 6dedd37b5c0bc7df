create index court_filing_filed on court_filing (filed_on desc) where status = 'FILED';
