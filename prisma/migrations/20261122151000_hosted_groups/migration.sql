-- A group that an organisation no longer hosts stays known, so that releasing it can be taken back.
alter table mitra_poktan add column released boolean not null default false;
