-- The audit trail is read newest first, by what was done, by whom and by day.
create index audit_entry_by_action on audit_entry (organisation_id, action, sequence);
create index audit_entry_by_actor on audit_entry (organisation_id, actor, sequence);
create index audit_entry_by_moment on audit_entry (organisation_id, at, sequence);

-- The picture on letters and e-mails: its bytes are archived with the documents, so that a letter can be made again.
alter table creditor add logo_sha256 bytea, add logo_alt text,
  add foreign key (organisation_id, logo_sha256) references document,
  add check ((logo_sha256 is null) = (logo_alt is null));
