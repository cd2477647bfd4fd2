-- Yearly late-interest rate, in percent, that an invoice itself carries; null: that of the creditor's terms, else the law's.
alter table item add column agreed_rate text check (agreed_rate ~ '^[0-9]{1,3}\.[0-9]{2,6}$');

-- What the creditor's terms of sale say: [{ "from": "2026-01-01", "rate": "14.00" }], by the day of issue of the
-- invoice; a null rate: the law's from that day on.
alter table creditor add column late_rates jsonb not null default '[]';
