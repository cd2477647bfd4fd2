-- Messages of an installation without a mail server: they became files, and are read in the app.
create index act_in_outbox on act (organisation_id, id) where provider_reference like 'outbox:%';
