alter table lender add column company_kind text not null default 'LIMITED'
    check (company_kind in ('LIMITED', 'BY_SHARES'));
comment on column lender.company_kind is 'The kind of company in the words of the court''s form: 有限责任公司 or 股份有限公司';
update lender set company_kind = 'BY_SHARES' where name like '%股份%';

alter table lender add column representative_position text not null default '';
comment on column lender.representative_position is 'What the legal representative is in the company, as 董事长; empty where not told';

alter table party add column language text not null default 'ZH' check (language in ('ZH', 'EN'));
comment on column party.language is 'EN: letters to this person enclose an English translation';
