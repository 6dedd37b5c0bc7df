alter table lender add column lawyers text not null default '';
comment on column lender.lawyers is 'The engaged lawyers who sign: name and practising certificate, as 陈思远 13301201810000001; more after ;';
