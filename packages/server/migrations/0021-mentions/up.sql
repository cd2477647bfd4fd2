-- When the person who was called said to have treated it; null: it waits for them.
alter table note_mention add column treated_at timestamptz;
create index note_mention_waiting on note_mention (organisation_id, person_id, note_id) where treated_at is null;
drop index note_mention_of_person;
