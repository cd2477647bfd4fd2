-- What the notice in the BODACC says of an insolvency, beside the day of the judgment, and when we declared in it.
alter table customer
  add column insolvency_published_on date,
  add column insolvency_kind text check (insolvency_kind in ('safeguard', 'reorganisation', 'liquidation')),
  add column insolvency_office text check (insolvency_office <> ''),
  add column insolvency_office_address text[] not null default '{}',
  -- Null: told by the countries of the creditors. Who lives overseas has the longer time too.
  add column insolvency_creditor_abroad boolean,
  add column insolvency_declared_on date,
  add check (insolvency_opened_on is not null
             or (insolvency_published_on is null and insolvency_kind is null and insolvency_office is null
                 and insolvency_office_address = '{}' and insolvency_creditor_abroad is null and insolvency_declared_on is null)),
  add check (insolvency_published_on >= insolvency_opened_on),
  add check (insolvency_declared_on >= insolvency_opened_on);
