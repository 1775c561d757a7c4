-- Rapat (lokmin, rembuk stunting, cross-sector, KIE): before, during, after, and what was agreed.

-- CreateTable
CREATE TABLE "rapat" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "kecamatan_id" INTEGER,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "from_time" TEXT NOT NULL DEFAULT '',
    "to_time" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "led_by" TEXT NOT NULL DEFAULT '',
    "led_as" TEXT NOT NULL DEFAULT '',
    "behalf_of" TEXT NOT NULL DEFAULT '',
    "fund" TEXT NOT NULL DEFAULT '',
    "fund_note" TEXT NOT NULL DEFAULT '',
    "aim" TEXT NOT NULL DEFAULT '',
    "agenda" JSONB NOT NULL DEFAULT '[]',
    "speakers" JSONB NOT NULL DEFAULT '[]',
    "invited" JSONB NOT NULL DEFAULT '[]',
    "charters" JSONB NOT NULL DEFAULT '[]',
    "papers" JSONB NOT NULL DEFAULT '[]',
    "problems" JSONB NOT NULL DEFAULT '[]',
    "agreements" JSONB NOT NULL DEFAULT '[]',
    "signers" JSONB NOT NULL DEFAULT '[]',
    "present_said" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'rencana',
    "guest_code" TEXT NOT NULL DEFAULT '',
    "guest_until" TIMESTAMPTZ,
    "edition" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "made_by" UUID NOT NULL,
    "made_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rapat_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "rapat_guest" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "rapat_id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "name_key" TEXT NOT NULL DEFAULT '',
    "instansi" TEXT NOT NULL,
    "instansi_key" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "people" INTEGER,
    "via" TEXT NOT NULL DEFAULT 'daftar',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rapat_guest_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "rapat_rtl" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "rapat_id" UUID NOT NULL,
    "kecamatan_id" INTEGER,
    "what" TEXT NOT NULL,
    "executor" TEXT NOT NULL DEFAULT '',
    "owner_account" UUID,
    "owner_petugas" UUID,
    "owner_opd" UUID,
    "owner_name" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "fund" TEXT NOT NULL DEFAULT '',
    "weeks" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
    "note" TEXT NOT NULL DEFAULT '',
    "indicator" TEXT NOT NULL DEFAULT '',
    "figure_then" JSONB,
    "village_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "state" TEXT NOT NULL DEFAULT 'belum',
    "progress" TEXT NOT NULL DEFAULT '',
    "done_on" DATE,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "made_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rapat_rtl_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "rapat_rtl_note" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "rtl_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "file_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "by_account" UUID,
    "by_name" TEXT NOT NULL DEFAULT '',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rapat_rtl_note_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "rapat_file" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "rapat_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "by_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rapat_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "rapat_edition" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "body" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT NOT NULL DEFAULT '',
    "certainty" TEXT NOT NULL DEFAULT 'disimpulkan',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "made_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rapat_edition_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "rapat_tenant_id_held_on_idx" ON "rapat"("tenant_id", "held_on");

-- CreateIndex
CREATE INDEX "rapat_tenant_id_guest_code_idx" ON "rapat"("tenant_id", "guest_code");

-- CreateIndex
CREATE INDEX "rapat_guest_tenant_id_rapat_id_idx" ON "rapat_guest"("tenant_id", "rapat_id");

-- CreateIndex
CREATE INDEX "rapat_rtl_tenant_id_rapat_id_idx" ON "rapat_rtl"("tenant_id", "rapat_id");

-- CreateIndex
CREATE INDEX "rapat_rtl_tenant_id_due_on_idx" ON "rapat_rtl"("tenant_id", "due_on");

-- CreateIndex
CREATE INDEX "rapat_rtl_note_tenant_id_rtl_id_idx" ON "rapat_rtl_note"("tenant_id", "rtl_id");

-- CreateIndex
CREATE INDEX "rapat_file_tenant_id_rapat_id_idx" ON "rapat_file"("tenant_id", "rapat_id");

-- CreateIndex
CREATE INDEX "rapat_edition_tenant_id_kind_idx" ON "rapat_edition"("tenant_id", "kind");


-- What hangs on what.
alter table rapat_guest add foreign key (tenant_id, rapat_id) references rapat;
alter table rapat_rtl add foreign key (tenant_id, rapat_id) references rapat;
alter table rapat_rtl_note add foreign key (tenant_id, rtl_id) references rapat_rtl;
alter table rapat_file add foreign key (tenant_id, rapat_id) references rapat;

alter table rapat add check (kind in ('lokmin', 'rembuk', 'lintas_sektor', 'kie')),
  add check (state in ('rencana', 'selesai', 'batal'));
alter table rapat_guest add check (via in ('qr', 'daftar')), add check (people is null or people > 0);
alter table rapat_rtl add check (state in ('belum', 'berjalan', 'selesai', 'batal'));
alter table rapat_edition add check (kind in ('lokmin', 'rembuk', 'lintas_sektor', 'kie'));

-- Somebody who signs twice is there once; a code leads to one rapat.
create unique index rapat_guest_once on rapat_guest (tenant_id, rapat_id, name_key, instansi_key) where not withdrawn;
create unique index rapat_code_once on rapat (tenant_id, guest_code) where guest_code <> '';
create unique index rapat_edition_once on rapat_edition (tenant_id, kind, from_on) where not withdrawn;

grant select, insert, update on rapat, rapat_guest, rapat_rtl, rapat_rtl_note, rapat_file, rapat_edition to lini_app;

do $policies$
declare t text;
begin
  foreach t in array array['rapat', 'rapat_guest', 'rapat_rtl', 'rapat_rtl_note', 'rapat_file', 'rapat_edition']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I for all to lini_app
      using (tenant_id = current_setting('app.tenant')::int)
      with check (tenant_id = current_setting('app.tenant')::int)$p$, t || '_office', t);
  end loop;
end
$policies$;
