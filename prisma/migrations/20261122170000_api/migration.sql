-- What a program may read, named on its token; those made before could read figures.
-- AlterTable
ALTER TABLE "api_token" ADD COLUMN     "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[];
update api_token set scopes = array['figures'];
alter table api_token add constraint api_token_scopes_known
  check (scopes is not null and scopes <@ array['figures', 'registers', 'dataValueSets']);

-- CreateTable
CREATE TABLE "published_step" (
    "tenant_id" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL,
    "final" BOOLEAN NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "published_step_pkey" PRIMARY KEY ("tenant_id","form","period","kecamatan_id","published_at")
);

-- CreateIndex
CREATE INDEX "published_step_form_period_idx" ON "published_step"("form", "period");

alter table published_step enable row level security;
alter table published_step force row level security;
create policy published_step_office on published_step for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy published_step_province on published_step for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy published_step_nation on published_step for select to lini_nation using (true);
create policy published_step_fold on published_step for all to lini_fold using (true) with check (true);
grant select on published_step to lini_app, lini_across, lini_nation, lini_backup;
grant select, insert on published_step to lini_fold;

/* Keeps the step that the next one replaces. Runs as whoever publishes, which is lini_fold alone. */
create function keep_published_step() returns trigger language plpgsql as $f$
begin
  if old.published_at is distinct from new.published_at then
    insert into published_step (tenant_id, form, period, kecamatan_id, published_at, final, cells)
    values (old.tenant_id, tg_argv[0], old.period, old.kecamatan_id, old.published_at, old.final,
      to_jsonb(old) - array['tenant_id', 'kecamatan_id', 'period', 'published_at', 'final'])
    on conflict do nothing;
  end if;
  return null;
end
$f$;
do $steps$
declare t text;
begin
  foreach t in array array['rekap_tpk', 'posyandu', 'penapisan_tpk']
  loop
    execute format('create trigger published_%s_kept after update on published_%s_kecamatan
      for each row execute function keep_published_step(%L)', t, t, t);
  end loop;
end
$steps$;
