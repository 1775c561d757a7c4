-- Reports that a head of office signs, with every version; links shared inside an office; figures by e-mail.

-- CreateTable
CREATE TABLE "naskah" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "region_id" INTEGER NOT NULL,
    "from_period" INTEGER NOT NULL,
    "to_period" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'draf',
    "revision" SMALLINT NOT NULL DEFAULT 1,
    "revises" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "made_by" UUID NOT NULL,
    "made_by_name" TEXT NOT NULL,
    "submitted_by" UUID,
    "submitted_by_name" TEXT NOT NULL DEFAULT '',
    "submitted_at" TIMESTAMPTZ,
    "signed_by" UUID,
    "signed_at" TIMESTAMPTZ,
    "signatory" JSONB,
    "hash" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "naskah_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "naskah_version" (
    "tenant_id" INTEGER NOT NULL,
    "naskah_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "by" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "naskah_version_pkey" PRIMARY KEY ("tenant_id","naskah_id","seq")
);

-- CreateTable
CREATE TABLE "naskah_layout" (
    "tenant_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "sections" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "by_name" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "naskah_layout_pkey" PRIMARY KEY ("tenant_id","kind")
);

-- CreateTable
CREATE TABLE "share_link" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "made_by" UUID NOT NULL,
    "made_by_name" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "last_opened" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "account_role_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "often" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "last_slot" TEXT NOT NULL DEFAULT '',
    "last_sent_at" TIMESTAMPTZ,
    "stopped_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "naskah_tenant_id_to_period_region_id_idx" ON "naskah"("tenant_id", "to_period", "region_id");

-- CreateIndex
CREATE INDEX "share_link_tenant_id_made_by_idx" ON "share_link"("tenant_id", "made_by");

-- CreateIndex
CREATE UNIQUE INDEX "share_link_tenant_id_token_key" ON "share_link"("tenant_id", "token");

-- CreateIndex
CREATE INDEX "subscription_tenant_id_account_id_idx" ON "subscription"("tenant_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_tenant_id_token_key" ON "subscription"("tenant_id", "token");


alter table naskah
  add constraint naskah_kind check (kind in ('bulanan', 'semester')),
  add constraint naskah_state check (state in ('draf', 'diajukan', 'ditandatangani', 'dibuang')),
  add constraint naskah_months check (to_period >= from_period),
  add constraint naskah_signed check ((state = 'ditandatangani') = (signed_by is not null));
alter table subscription add constraint subscription_often check (often in ('harian', 'mingguan', 'bulanan'));
alter table naskah_version add constraint naskah_version_of
  foreign key (tenant_id, naskah_id) references naskah (tenant_id, id);

-- What was signed stays as it was signed, whatever the program tries; a correction is a revision of its own.
create function naskah_stays() returns trigger language plpgsql as $f$
begin
  if old.state = 'ditandatangani' then
    raise exception 'A signed naskah does not change';
  end if;
  return new;
end
$f$;
create trigger naskah_stays before update on naskah for each row execute function naskah_stays();

grant select, insert, update on naskah, naskah_layout, share_link, subscription to lini_app;
-- A version is kept as it was saved.
grant select, insert on naskah_version to lini_app;

do $policies$
declare t text;
begin
  foreach t in array array['naskah', 'naskah_version', 'naskah_layout', 'share_link', 'subscription']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I for all to lini_app
      using (tenant_id = current_setting('app.tenant')::int)
      with check (tenant_id = current_setting('app.tenant')::int)$p$, t || '_office', t);
  end loop;
end
$policies$;
