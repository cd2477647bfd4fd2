-- What a customer owes in each currency, so that a hundred thousand of them can be sorted by it within a page's time.
create table customer_standing (
  organisation_id integer not null default current_organisation() references organisation,
  customer_id bigint not null,
  currency char(3) not null,
  net_minor bigint not null,
  overdue_minor bigint not null,
  primary key (organisation_id, customer_id, currency),
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
create index customer_standing_by_overdue on customer_standing
  (organisation_id, currency, overdue_minor desc, customer_id desc) where overdue_minor > 0;

-- Last day on which the standing of the customer is right; null: something has changed. It is derived again before it
-- is read, so it is never behind.
alter table review add standing_until date;
create index review_stale_standing on review (organisation_id) where standing_until is null;
create index review_standing_until on review (organisation_id, standing_until);

-- Parts of names and numbers, wherever they stand in them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create index customer_name_parts on customer using gin (organisation_id, name gin_trgm_ops);
create index customer_number_parts on customer using gin (organisation_id, number gin_trgm_ops);

-- Row-level security keeps PostgreSQL from looking a pattern up in an index, since its operator might tell of rows of
-- others. This says itself whose rows it reads. Patterns of three characters and more.
create function customers_like(pattern text) returns setof bigint
  language sql stable security definer rows 200 set search_path = public
  begin atomic
    select c.id from customer c
     where c.organisation_id = current_organisation() and (c.name ilike pattern or c.number ilike pattern);
  end;
