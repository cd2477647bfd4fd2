-- What hangs on an act, as facts, and how urgent that made it on a day: `urgencyOf` in core, from the columns before it.
alter table act
  add column due_on date,
  add column limitation_on date,
  add column promise_broken boolean not null default false,
  add column urgency smallint not null default 0,
  -- Null: to be reckoned again.
  add column urgency_on date,
  -- Approved by a person who may still change their mind: nothing takes it before.
  add column undo_until timestamptz;
alter table task
  add column amount_minor bigint not null default 0,
  add column currency char(3),
  add column due_on date,
  add column limitation_on date,
  add column promise_broken boolean not null default false,
  add column urgency smallint not null default 0,
  add column urgency_on date;

-- The three lists of a day, in their order: a page costs its rows, however long the list is.
create index act_to_approve on act (organisation_id, urgency, amount_minor, id)
  where status = 'planned' and channel <> 'call';
create index act_to_call on act (organisation_id, urgency, amount_minor, id)
  where status in ('planned', 'approved', 'claimed') and channel = 'call';
create index task_to_answer on task (organisation_id, urgency, amount_minor, id)
  where done_at is null and kind <> 'call';
-- What a person did today. Machines write nearly all events: theirs are not in it.
create index act_event_by_person on act_event (organisation_id, actor, at) where actor like 'user:%';
create index task_by_doer on task (organisation_id, done_by, done_at) where done_at is not null;

-- The words of one act that a person wrote in the place of its template's.
create table act_edit (
  organisation_id integer not null default current_organisation(),
  act_id bigint not null,
  -- Null: whoever the engine would write to.
  recipient text,
  subject text not null,
  body text not null,
  -- What was claimed when they were written: for another amount they are not used.
  amount_minor bigint not null,
  author text not null,
  written_at timestamptz not null default now(),
  primary key (organisation_id, act_id),
  foreign key (organisation_id, act_id) references act
);
