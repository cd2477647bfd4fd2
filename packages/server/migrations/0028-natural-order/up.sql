-- C-2 before C-10: runs of figures are compared as numbers. Equal ones are told apart by their bytes, so that a place in
-- a list is one place.
create collation natural_order (provider = icu, locale = 'und-u-kn');

create index customer_by_number on customer (organisation_id, number collate natural_order, id);
