-- Who signs in. A person may belong to several organisations, and is asked for by address before any is known: these
-- tables have none, and are seen outside of organisations only.
create table person (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sign_in_credential (
  id text primary key,
  person_id text not null references person on delete cascade,
  -- "credential": a password, kept as its scrypt hash. Others are identity providers.
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (person_id, provider_id)
);

create table sign_in_session (
  id text primary key,
  person_id text not null references person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_session_of_person on sign_in_session (person_id);

-- Wrong passwords in a row, by the address that was typed, whether somebody has it or not.
create table sign_in_failure (
  email text primary key,
  failures integer not null,
  failed_at timestamptz not null default now()
);

create table member (
  organisation_id integer not null default current_organisation() references organisation,
  person_id text not null references person on delete cascade,
  role text not null check (role in ('administrator', 'manager', 'collector', 'reader')),
  created_at timestamptz not null default now(),
  primary key (organisation_id, person_id)
);

-- To which organisations a person belongs, asked after sign-in and before an organisation is known.
create function find_memberships(person text)
  returns table (organisation_id integer, role text)
  language sql stable security definer set search_path = public
  begin atomic
    select m.organisation_id, m.role from member m where m.person_id = person order by m.organisation_id;
  end;
