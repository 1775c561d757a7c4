-- KB services and partners: networks of facilities and what they serve, organisations, contacts, honours.
-- AlterTable
ALTER TABLE "balai" ADD COLUMN     "equipment" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "faskes" ADD COLUMN     "methods" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "pks_number" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pks_on" DATE,
ADD COLUMN     "pks_until" DATE,
ADD COLUMN     "standing" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "mitra" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "kecamatan_id" INTEGER,
    "village_id" INTEGER,
    "leader" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "sk_number" TEXT NOT NULL DEFAULT '',
    "sk_on" DATE,
    "sk_by" TEXT NOT NULL DEFAULT '',
    "members" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mitra_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "kontak_mitra" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "mitra_id" UUID NOT NULL,
    "kecamatan_id" INTEGER,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kontak_mitra_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "kegiatan_mitra" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "mitra_id" UUID NOT NULL,
    "kecamatan_id" INTEGER,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "attended" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kegiatan_mitra_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "mitra_poktan" (
    "tenant_id" INTEGER NOT NULL,
    "mitra_id" UUID NOT NULL,
    "poktan_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mitra_poktan_pkey" PRIMARY KEY ("tenant_id","mitra_id","poktan_id")
);

-- CreateTable
CREATE TABLE "penghargaan" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "given_by" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "occasion" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "penghargaan_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "faskes_kb_month" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "faskes_id" UUID NOT NULL,
    "period" INTEGER NOT NULL,
    "pb_iud" INTEGER,
    "pb_mow" INTEGER,
    "pb_mop" INTEGER,
    "pb_implan" INTEGER,
    "pb_suntik" INTEGER,
    "pb_pil" INTEGER,
    "pb_kondom" INTEGER,
    "pb_mal" INTEGER,
    "pa_iud" INTEGER,
    "pa_mow" INTEGER,
    "pa_mop" INTEGER,
    "pa_implan" INTEGER,
    "pa_suntik" INTEGER,
    "pa_pil" INTEGER,
    "pa_kondom" INTEGER,
    "pa_mal" INTEGER,
    "alokon_apbn" INTEGER,
    "alokon_apbd" INTEGER,
    "alokon_mandiri" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "filled_name" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "faskes_kb_month_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "mitra_tenant_id_kind_idx" ON "mitra"("tenant_id", "kind");

-- CreateIndex
CREATE INDEX "mitra_tenant_id_village_id_idx" ON "mitra"("tenant_id", "village_id");

-- CreateIndex
CREATE INDEX "kontak_mitra_tenant_id_mitra_id_idx" ON "kontak_mitra"("tenant_id", "mitra_id");

-- CreateIndex
CREATE INDEX "kegiatan_mitra_tenant_id_mitra_id_idx" ON "kegiatan_mitra"("tenant_id", "mitra_id");

-- CreateIndex
CREATE INDEX "mitra_poktan_tenant_id_poktan_id_idx" ON "mitra_poktan"("tenant_id", "poktan_id");

-- CreateIndex
CREATE INDEX "faskes_kb_month_tenant_id_period_idx" ON "faskes_kb_month"("tenant_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "faskes_kb_month_tenant_id_faskes_id_period_key" ON "faskes_kb_month"("tenant_id", "faskes_id", "period");


-- A network belongs to a facility of the same office; contacts, activities and hosted groups to their organisation.
alter table faskes add foreign key (tenant_id, parent_id) references faskes;
create index faskes_parent on faskes (tenant_id, parent_id) where parent_id is not null;
alter table kontak_mitra add foreign key (tenant_id, mitra_id) references mitra;
alter table kegiatan_mitra add foreign key (tenant_id, mitra_id) references mitra;
alter table mitra_poktan add foreign key (tenant_id, mitra_id) references mitra,
  add foreign key (tenant_id, poktan_id) references poktan;
alter table faskes_kb_month add foreign key (tenant_id, faskes_id) references faskes;

alter table mitra add check (level in ('kabupaten', 'kecamatan', 'desa')), add check (members >= 0),
  add check (level <> 'desa' or village_id is not null), add check (level <> 'kecamatan' or kecamatan_id is not null);
alter table kegiatan_mitra add check (attended >= 0);
alter table faskes_kb_month
  add check (least(pb_iud, pb_mow, pb_mop, pb_implan, pb_suntik, pb_pil, pb_kondom, pb_mal) >= 0),
  add check (least(pa_iud, pa_mow, pa_mop, pa_implan, pa_suntik, pa_pil, pa_kondom, pa_mal) >= 0),
  add check (least(alokon_apbn, alokon_apbd, alokon_mandiri) >= 0);

grant select, insert, update on mitra, kontak_mitra, kegiatan_mitra, mitra_poktan, penghargaan, faskes_kb_month to lini_app;
-- Taking back a step removes what it made.
grant delete on mitra_poktan, faskes_kb_month to lini_app;

do $policies$
declare t text;
begin
  foreach t in array array['mitra', 'kontak_mitra', 'kegiatan_mitra', 'mitra_poktan', 'penghargaan', 'faskes_kb_month']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I for all to lini_app
      using (tenant_id = current_setting('app.tenant')::int)
      with check (tenant_id = current_setting('app.tenant')::int)$p$, t || '_office', t);
  end loop;
end
$policies$;
