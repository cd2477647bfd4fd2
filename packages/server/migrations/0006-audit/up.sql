-- Append-only and chained per organisation: hash = SHA-256 of the previous hash and this entry. The application role
-- may insert and read, nothing else.
create table audit_entry (
  organisation_id integer not null default current_organisation() references organisation,
  sequence bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null,
  hash bytea not null,
  primary key (organisation_id, sequence)
);
-- What was done to one thing: the question that is asked of an audit trail of millions of entries.
create index audit_entry_by_subject on audit_entry (organisation_id, subject, sequence);

-- Last link of each chain; its row lock makes writers of one organisation take turns.
create table audit_head (
  organisation_id integer not null default current_organisation() references organisation primary key,
  sequence bigint not null,
  hash bytea not null
);
