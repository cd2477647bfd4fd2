-- Who has read what the product takes from the law. The name stands by itself, for the person may leave. The entries
-- come with the program: their key says which state of them was read.
create table legal_acknowledgement (
  organisation_id integer not null default current_organisation() references organisation,
  entry_key text not null check (entry_key <> ''),
  person_id text not null,
  name text not null,
  acknowledged_at timestamptz not null default now(),
  primary key (organisation_id, entry_key, person_id)
);
