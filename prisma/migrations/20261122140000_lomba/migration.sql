-- CreateTable
CREATE TABLE "contest" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "kecamatan_id" INTEGER,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "facts_on" DATE NOT NULL,
    "places" SMALLINT,
    "state" TEXT NOT NULL DEFAULT 'disiapkan',
    "criteria" JSONB NOT NULL,
    "result" JSONB,
    "locked_on" DATE,
    "locked_name" TEXT NOT NULL DEFAULT '',
    "lock_note" TEXT NOT NULL DEFAULT '',
    "reopen_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "made_by" UUID NOT NULL,
    "made_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contest_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contest_criteria" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "made_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contest_criteria_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contest_stage" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "contest_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "place" TEXT NOT NULL DEFAULT '',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contest_stage_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contest_member" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "contest_id" UUID NOT NULL,
    "team" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "agency" TEXT NOT NULL DEFAULT '',
    "duty" TEXT NOT NULL DEFAULT 'anggota',
    "account_id" UUID,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contest_member_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contest_entry" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "contest_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "number" SMALLINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'diterima',
    "proposed" SMALLINT,
    "reason" TEXT NOT NULL DEFAULT '',
    "facts" JSONB NOT NULL DEFAULT '{}',
    "carried_from" UUID,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "made_by" UUID NOT NULL,
    "made_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contest_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contest_visit" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "contest_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "visited_on" DATE NOT NULL,
    "visitors" TEXT NOT NULL,
    "advice" TEXT NOT NULL,
    "follow_up" TEXT NOT NULL DEFAULT '',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "made_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contest_visit_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contest_score" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "contest_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "visited_on" DATE NOT NULL,
    "points" JSONB NOT NULL,
    "notes" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "photos" UUID[] DEFAULT ARRAY[]::UUID[],
    "recorded_by" UUID NOT NULL,
    "recorder_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contest_score_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contest_talk" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "contest_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "ranges" JSONB NOT NULL DEFAULT '{}',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "made_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contest_talk_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contest_nomination" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "contest_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "to_level" TEXT NOT NULL,
    "to_contest_id" UUID,
    "place" SMALLINT NOT NULL,
    "mean_score" INTEGER NOT NULL,
    "letter_number" TEXT NOT NULL DEFAULT '',
    "letter_on" DATE,
    "outcome" TEXT NOT NULL DEFAULT '',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "made_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contest_nomination_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "contest_tenant_id_year_kind_level_idx" ON "contest"("tenant_id", "year", "kind", "level");

-- CreateIndex
CREATE INDEX "contest_criteria_tenant_id_kind_valid_from_idx" ON "contest_criteria"("tenant_id", "kind", "valid_from");

-- CreateIndex
CREATE INDEX "contest_stage_tenant_id_contest_id_idx" ON "contest_stage"("tenant_id", "contest_id");

-- CreateIndex
CREATE INDEX "contest_member_tenant_id_contest_id_idx" ON "contest_member"("tenant_id", "contest_id");

-- CreateIndex
CREATE INDEX "contest_member_tenant_id_account_id_idx" ON "contest_member"("tenant_id", "account_id");

-- CreateIndex
CREATE INDEX "contest_entry_tenant_id_contest_id_idx" ON "contest_entry"("tenant_id", "contest_id");

-- CreateIndex
CREATE INDEX "contest_entry_tenant_id_subject_id_idx" ON "contest_entry"("tenant_id", "subject_id");

-- CreateIndex
CREATE INDEX "contest_visit_tenant_id_contest_id_idx" ON "contest_visit"("tenant_id", "contest_id");

-- CreateIndex
CREATE INDEX "contest_score_tenant_id_contest_id_idx" ON "contest_score"("tenant_id", "contest_id");

-- CreateIndex
CREATE UNIQUE INDEX "contest_score_tenant_id_entry_id_member_id_key" ON "contest_score"("tenant_id", "entry_id", "member_id");

-- CreateIndex
CREATE INDEX "contest_talk_tenant_id_contest_id_idx" ON "contest_talk"("tenant_id", "contest_id");

-- CreateIndex
CREATE INDEX "contest_nomination_tenant_id_contest_id_idx" ON "contest_nomination"("tenant_id", "contest_id");


-- Written by hand: checks, references, grants, policies.
alter table contest
  add check (kind = any (array['bkb', 'bkr', 'bkl', 'uppka', 'pikr', 'keluarga', 'kampung_kb'])),
  add check (level = any (array['kecamatan', 'kabupaten', 'provinsi'])),
  add check (state = any (array['disiapkan', 'dinilai', 'dikunci', 'batal'])),
  add check ((level = 'kecamatan') = (kecamatan_id is not null)),
  add check (state <> 'dikunci' or result is not null);
alter table contest_stage add check (to_on is null or to_on >= from_on),
  add foreign key (tenant_id, contest_id) references contest;
alter table contest_member
  add check (team = any (array['pembina', 'penilai'])),
  add check (duty = any (array['ketua', 'sekretaris', 'anggota'])),
  add foreign key (tenant_id, contest_id) references contest;
alter table contest_entry
  add check (subject_kind = any (array['poktan', 'keluarga', 'kampung_kb'])),
  add check (state = any (array['diusulkan', 'diterima', 'ditolak'])),
  add foreign key (tenant_id, contest_id) references contest;
alter table contest_visit add foreign key (tenant_id, contest_id) references contest,
  add foreign key (tenant_id, entry_id) references contest_entry;
alter table contest_score add check (cardinality(photos) <= 12),
  add foreign key (tenant_id, contest_id) references contest,
  add foreign key (tenant_id, entry_id) references contest_entry,
  add foreign key (tenant_id, member_id) references contest_member;
alter table contest_talk add foreign key (tenant_id, contest_id) references contest,
  add foreign key (tenant_id, entry_id) references contest_entry;
alter table contest_nomination add check (to_level = any (array['kabupaten', 'provinsi'])),
  add foreign key (tenant_id, contest_id) references contest,
  add foreign key (tenant_id, entry_id) references contest_entry;

-- Nobody stands twice in a contest, and a judge's account once in its team.
create unique index contest_entry_once on contest_entry (tenant_id, contest_id, subject_id) where not withdrawn;
create unique index contest_member_once on contest_member (tenant_id, contest_id, team, account_id)
  where not withdrawn and account_id is not null;

grant select, insert, update on contest, contest_criteria, contest_stage, contest_member, contest_entry, contest_visit,
  contest_score, contest_talk, contest_nomination to lini_app;

do $policies$
declare t text;
begin
  foreach t in array array['contest', 'contest_criteria', 'contest_stage', 'contest_member', 'contest_entry',
    'contest_visit', 'contest_score', 'contest_talk', 'contest_nomination']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I for all to lini_app
      using (tenant_id = current_setting('app.tenant')::int)
      with check (tenant_id = current_setting('app.tenant')::int)$p$, t || '_office', t);
  end loop;
end
$policies$;
