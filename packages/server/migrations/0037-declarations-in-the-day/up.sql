-- Last day to declare a claim in an insolvency: what makes that work urgent.
alter table task add column declare_before date;
