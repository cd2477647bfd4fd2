-- A formal notice leaves with its statement of account, which is archived by itself too.
alter table act_document drop constraint act_document_role_check;
alter table act_document add constraint act_document_role_check check (role in ('email', 'letter', 'script', 'statement'));
