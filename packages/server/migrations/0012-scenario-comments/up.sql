-- Why this version was published, in the words of who did it.
alter table scenario_version add column comment text check (comment <> '');
