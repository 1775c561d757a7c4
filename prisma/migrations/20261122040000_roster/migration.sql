-- Families and persons, the groups' rosters and meetings, Kampung KB month by month,
-- classes with their criteria, imports. Tables as the schema says them; then keys,
-- grants and one forced row policy each.

-- AlterTable
ALTER TABLE "poktan" ADD COLUMN     "code" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "facilities" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "facility_other" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "import_id" UUID,
ADD COLUMN     "integration_other" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "integrations" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "mentor_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mentor_no" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mentor_role" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mentor_role_other" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "national_priority" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "register_no" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "kampung_kb" ADD COLUMN     "chair" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "import_id" UUID,
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "overview" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pilot_district" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pilot_province" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "scope" TEXT NOT NULL DEFAULT 'desa',
ADD COLUMN     "scope_name" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "family" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "dusun" TEXT NOT NULL DEFAULT '',
    "rw" TEXT NOT NULL DEFAULT '',
    "rt" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kk_sealed" BYTEA,
    "kk_index" TEXT NOT NULL DEFAULT '',
    "kki" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "family_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "sex" TEXT NOT NULL DEFAULT '',
    "born_on" DATE,
    "relation" TEXT NOT NULL DEFAULT 'lainnya',
    "married" BOOLEAN,
    "nik_state" TEXT NOT NULL DEFAULT 'belum_ada',
    "nik_sealed" BYTEA,
    "nik_index" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "import_job" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "layout" JSONB NOT NULL DEFAULT '{}',
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "problems" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB NOT NULL DEFAULT '{}',
    "failure" TEXT NOT NULL DEFAULT '',
    "created_by" UUID NOT NULL,
    "creator_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committed_at" TIMESTAMPTZ,
    "undone_at" TIMESTAMPTZ,

    CONSTRAINT "import_job_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "import_block" (
    "tenant_id" INTEGER NOT NULL,
    "job_id" UUID NOT NULL,
    "block" INTEGER NOT NULL,
    "first_row" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "import_block_pkey" PRIMARY KEY ("tenant_id","job_id","block")
);

-- CreateTable
CREATE TABLE "import_problem" (
    "tenant_id" INTEGER NOT NULL,
    "job_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "col" INTEGER NOT NULL,
    "field" TEXT NOT NULL DEFAULT '',
    "severity" TEXT NOT NULL DEFAULT 'tolak',
    "message" TEXT NOT NULL,

    CONSTRAINT "import_problem_pkey" PRIMARY KEY ("tenant_id","job_id","row","col","field")
);

-- CreateTable
CREATE TABLE "import_change" (
    "tenant_id" INTEGER NOT NULL,
    "job_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "before" JSONB,
    "version" INTEGER NOT NULL,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("tenant_id","job_id","table_name","row_id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "tenant_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "heads" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("tenant_id","kind","heads")
);

-- CreateTable
CREATE TABLE "kampung_kb_profile" (
    "tenant_id" INTEGER NOT NULL,
    "kampung_kb_id" UUID NOT NULL,
    "period" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by" UUID NOT NULL,
    "saver_name" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kampung_kb_profile_pkey" PRIMARY KEY ("tenant_id","kampung_kb_id","period")
);

-- CreateTable
CREATE TABLE "kampung_kb_activity" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kampung_kb_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "held_on" DATE NOT NULL,
    "period" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL,
    "kegiatan" TEXT NOT NULL DEFAULT '',
    "fungsi" TEXT NOT NULL DEFAULT '',
    "targets" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "target_other" TEXT NOT NULL DEFAULT '',
    "people" INTEGER,
    "opd_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "partners" TEXT NOT NULL DEFAULT '',
    "dashat" JSONB,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "withdrawn_reason" TEXT NOT NULL DEFAULT '',
    "recorded_by" UUID NOT NULL,
    "recorder_name" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kampung_kb_activity_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "kampung_kb_evaluation" (
    "tenant_id" INTEGER NOT NULL,
    "kampung_kb_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "target_class" TEXT NOT NULL,
    "scored_on" DATE NOT NULL,
    "scored_period" INTEGER NOT NULL,
    "scored_class" TEXT NOT NULL DEFAULT '',
    "sheet" JSONB NOT NULL,
    "gap" TEXT NOT NULL DEFAULT '',
    "support" JSONB NOT NULL DEFAULT '[]',
    "pilot" TEXT NOT NULL DEFAULT '',
    "innovation" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "evaluated_by" UUID NOT NULL,
    "evaluator_name" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kampung_kb_evaluation_pkey" PRIMARY KEY ("tenant_id","kampung_kb_id","year")
);

-- CreateTable
CREATE TABLE "legal_basis" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issued_on" DATE,
    "issuer" TEXT NOT NULL DEFAULT '',
    "file_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_basis_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "poktan_officer" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "poktan_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "age_group" SMALLINT,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "account_id" UUID,
    "kki" TEXT NOT NULL DEFAULT '',
    "nik_sealed" BYTEA,
    "nik_index" TEXT NOT NULL DEFAULT '',
    "trained" BOOLEAN NOT NULL DEFAULT false,
    "training" TEXT NOT NULL DEFAULT '',
    "trained_on" DATE,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "left_reason" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "poktan_officer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "poktan_card" (
    "tenant_id" INTEGER NOT NULL,
    "poktan_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "revision" SMALLINT NOT NULL,
    "taken_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_by" UUID NOT NULL,
    "taker_name" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "edition" TEXT NOT NULL DEFAULT '2020',
    "content" JSONB NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "poktan_card_pkey" PRIMARY KEY ("tenant_id","poktan_id","year","revision")
);

-- CreateTable
CREATE TABLE "poktan_member" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "poktan_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "person_id" UUID,
    "individual" BOOLEAN NOT NULL DEFAULT false,
    "joined_on" DATE NOT NULL,
    "left_on" DATE,
    "left_reason" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "poktan_member_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "poktan_meeting" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "poktan_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "held_on" DATE NOT NULL,
    "period" INTEGER NOT NULL,
    "speaker_role" TEXT NOT NULL,
    "speaker_name" TEXT NOT NULL DEFAULT '',
    "syllabus" TEXT NOT NULL,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "topic_other" TEXT NOT NULL DEFAULT '',
    "age_groups" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
    "discussion" BOOLEAN NOT NULL DEFAULT false,
    "used_media" BOOLEAN NOT NULL DEFAULT true,
    "handed_over" BOOLEAN NOT NULL DEFAULT true,
    "elders_alone" INTEGER,
    "elders_assisted" INTEGER,
    "place" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "withdrawn_reason" TEXT NOT NULL DEFAULT '',
    "recorded_by" UUID NOT NULL,
    "recorder_name" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "poktan_meeting_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "poktan_attendance" (
    "tenant_id" INTEGER NOT NULL,
    "meeting_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "poktan_attendance_pkey" PRIMARY KEY ("tenant_id","meeting_id","member_id")
);

-- CreateTable
CREATE TABLE "poktan_service" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "poktan_id" UUID NOT NULL,
    "member_id" UUID,
    "village_id" INTEGER NOT NULL,
    "service" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "period" INTEGER NOT NULL,
    "referred_to" TEXT NOT NULL DEFAULT '',
    "purpose" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "recorded_by" UUID NOT NULL,
    "recorder_name" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "poktan_service_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "poktan_nil" (
    "tenant_id" INTEGER NOT NULL,
    "poktan_id" UUID NOT NULL,
    "period" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "recorded_by" UUID NOT NULL,
    "recorder_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "poktan_nil_pkey" PRIMARY KEY ("tenant_id","poktan_id","period")
);

-- CreateTable
CREATE TABLE "photo" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "moment" TEXT NOT NULL DEFAULT 'kegiatan',
    "caption" TEXT NOT NULL DEFAULT '',
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "taken_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "photo_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "institusi" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "area" TEXT NOT NULL DEFAULT '',
    "sk_number" TEXT NOT NULL DEFAULT '',
    "sk_on" DATE,
    "sk_by" TEXT NOT NULL DEFAULT '',
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

    CONSTRAINT "institusi_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "classification" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "class" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "sk_number" TEXT NOT NULL DEFAULT '',
    "sk_on" DATE,
    "criteria_set" TEXT NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "decided_by" TEXT NOT NULL DEFAULT '',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "classification_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "criteria_set" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "criteria_set_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "family_tenant_id_village_id_name_key_idx" ON "family"("tenant_id", "village_id", "name_key");

-- CreateIndex
CREATE INDEX "family_tenant_id_kk_index_idx" ON "family"("tenant_id", "kk_index");

-- CreateIndex
CREATE INDEX "person_tenant_id_family_id_idx" ON "person"("tenant_id", "family_id");

-- CreateIndex
CREATE INDEX "person_tenant_id_nik_index_idx" ON "person"("tenant_id", "nik_index");

-- CreateIndex
CREATE INDEX "person_tenant_id_name_key_idx" ON "person"("tenant_id", "name_key");

-- CreateIndex
CREATE INDEX "import_job_tenant_id_created_at_idx" ON "import_job"("tenant_id", "created_at");

-- CreateIndex
CREATE INDEX "kampung_kb_profile_tenant_id_period_idx" ON "kampung_kb_profile"("tenant_id", "period");

-- CreateIndex
CREATE INDEX "kampung_kb_activity_tenant_id_kampung_kb_id_held_on_idx" ON "kampung_kb_activity"("tenant_id", "kampung_kb_id", "held_on");

-- CreateIndex
CREATE INDEX "kampung_kb_activity_tenant_id_period_idx" ON "kampung_kb_activity"("tenant_id", "period");

-- CreateIndex
CREATE INDEX "poktan_officer_tenant_id_poktan_id_idx" ON "poktan_officer"("tenant_id", "poktan_id");

-- CreateIndex
CREATE INDEX "poktan_officer_tenant_id_account_id_idx" ON "poktan_officer"("tenant_id", "account_id");

-- CreateIndex
CREATE INDEX "poktan_member_tenant_id_poktan_id_idx" ON "poktan_member"("tenant_id", "poktan_id");

-- CreateIndex
CREATE INDEX "poktan_member_tenant_id_person_id_idx" ON "poktan_member"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "poktan_service_tenant_id_member_id_idx" ON "poktan_service"("tenant_id", "member_id");

-- CreateIndex
CREATE INDEX "poktan_member_tenant_id_family_id_idx" ON "poktan_member"("tenant_id", "family_id");

-- CreateIndex
CREATE INDEX "poktan_meeting_tenant_id_poktan_id_held_on_idx" ON "poktan_meeting"("tenant_id", "poktan_id", "held_on");

-- CreateIndex
CREATE INDEX "poktan_meeting_tenant_id_village_id_period_idx" ON "poktan_meeting"("tenant_id", "village_id", "period");

-- CreateIndex
CREATE INDEX "poktan_attendance_tenant_id_member_id_idx" ON "poktan_attendance"("tenant_id", "member_id");

-- CreateIndex
CREATE INDEX "poktan_service_tenant_id_poktan_id_done_on_idx" ON "poktan_service"("tenant_id", "poktan_id", "done_on");

-- CreateIndex
CREATE INDEX "poktan_service_tenant_id_village_id_period_idx" ON "poktan_service"("tenant_id", "village_id", "period");

-- CreateIndex
CREATE INDEX "poktan_nil_tenant_id_village_id_period_idx" ON "poktan_nil"("tenant_id", "village_id", "period");

-- CreateIndex
CREATE INDEX "photo_tenant_id_subject_id_idx" ON "photo"("tenant_id", "subject_id");

-- CreateIndex
CREATE INDEX "institusi_tenant_id_village_id_idx" ON "institusi"("tenant_id", "village_id");

-- CreateIndex
CREATE INDEX "classification_tenant_id_subject_id_from_on_idx" ON "classification"("tenant_id", "subject_id", "from_on");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_set_tenant_id_subject_edition_key" ON "criteria_set"("tenant_id", "subject", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_tenant_id_account_id_page_name_key" ON "saved_view"("tenant_id", "account_id", "page", "name");

-- Keys that the schema language cannot say -----------------------------------------
alter table person add constraint person_family foreign key (tenant_id, family_id) references family (tenant_id, id);
alter table poktan_officer add constraint poktan_officer_of
  foreign key (tenant_id, poktan_id) references poktan (tenant_id, id);
alter table poktan_card add constraint poktan_card_of
  foreign key (tenant_id, poktan_id) references poktan (tenant_id, id);
alter table poktan_member add constraint poktan_member_of
  foreign key (tenant_id, poktan_id) references poktan (tenant_id, id);
alter table poktan_member add constraint poktan_member_family
  foreign key (tenant_id, family_id) references family (tenant_id, id);
alter table poktan_member add constraint poktan_member_person
  foreign key (tenant_id, person_id) references person (tenant_id, id);
alter table poktan_meeting add constraint poktan_meeting_of
  foreign key (tenant_id, poktan_id) references poktan (tenant_id, id);
alter table poktan_attendance add constraint poktan_attendance_at
  foreign key (tenant_id, meeting_id) references poktan_meeting (tenant_id, id);
alter table poktan_attendance add constraint poktan_attendance_by
  foreign key (tenant_id, member_id) references poktan_member (tenant_id, id);
alter table poktan_service add constraint poktan_service_of
  foreign key (tenant_id, poktan_id) references poktan (tenant_id, id);
alter table poktan_service add constraint poktan_service_for
  foreign key (tenant_id, member_id) references poktan_member (tenant_id, id);
alter table poktan_nil add constraint poktan_nil_of
  foreign key (tenant_id, poktan_id) references poktan (tenant_id, id);
alter table photo add constraint photo_file foreign key (tenant_id, file_id) references file (tenant_id, id);
alter table kampung_kb_profile add constraint kampung_kb_profile_of
  foreign key (tenant_id, kampung_kb_id) references kampung_kb (tenant_id, id);
alter table kampung_kb_activity add constraint kampung_kb_activity_of
  foreign key (tenant_id, kampung_kb_id) references kampung_kb (tenant_id, id);
alter table kampung_kb_evaluation add constraint kampung_kb_evaluation_of
  foreign key (tenant_id, kampung_kb_id) references kampung_kb (tenant_id, id);
alter table import_block add constraint import_block_of
  foreign key (tenant_id, job_id) references import_job (tenant_id, id);
alter table import_problem add constraint import_problem_of
  foreign key (tenant_id, job_id) references import_job (tenant_id, id);
alter table import_change add constraint import_change_of
  foreign key (tenant_id, job_id) references import_job (tenant_id, id);

-- A family stands once in a group at a time, in PIK-R a person.
create unique index poktan_member_family_once on poktan_member (tenant_id, poktan_id, family_id)
  where left_on is null and not individual;
create unique index poktan_member_person_once on poktan_member (tenant_id, poktan_id, person_id)
  where left_on is null and individual;
-- Undo of an import finds its rows.
create index family_import on family (tenant_id, import_id) where import_id is not null;
create index person_import on person (tenant_id, import_id) where import_id is not null;
create index poktan_member_import on poktan_member (tenant_id, import_id) where import_id is not null;

alter table person add constraint person_sex_known check (sex in ('', 'L', 'P'));
alter table person add constraint person_nik_state_known check (nik_state in ('ada', 'belum_ada', 'tidak_diketahui'));
alter table person add constraint person_nik_whole
  check ((nik_state = 'ada') = (nik_sealed is not null) and (nik_sealed is not null) = (nik_index <> ''));
alter table family add constraint family_kk_whole check ((kk_sealed is not null) = (kk_index <> ''));
alter table poktan_officer add constraint poktan_officer_dates check (to_on is null or to_on >= from_on);
alter table poktan_member add constraint poktan_member_dates check (left_on is null or left_on >= joined_on);
alter table poktan_member add constraint poktan_member_individual check (not individual or person_id is not null);
alter table poktan_service add constraint poktan_service_known check (service in ('kunjungan', 'rujukan'));
alter table institusi add constraint institusi_kind_known check (kind in ('ppkbd', 'sub_ppkbd', 'rumah_dataku'));
alter table institusi add constraint institusi_dates check (active_to is null or active_to >= active_from);
alter table kampung_kb add constraint kampung_kb_scope_known check (scope in ('desa', 'rw', 'dusun'));

grant select, insert, update on
  family, person, poktan_officer, poktan_card, poktan_member, poktan_meeting, poktan_attendance, poktan_service,
  poktan_nil, photo, kampung_kb_profile, kampung_kb_activity, kampung_kb_evaluation, legal_basis, institusi,
  classification, criteria_set, saved_view, import_job, import_block, import_problem, import_change, import_mapping
  to lini_app;
-- Taking back an import removes what it brought; ticks and drafts come and go.
grant delete on
  family, person, poktan, poktan_officer, poktan_member, poktan_card, kampung_kb, kampung_kb_profile,
  kampung_kb_evaluation, poktan_attendance, saved_view, import_block, import_problem, import_change to lini_app;

do $policies$
declare t text;
begin
  foreach t in array array['family', 'person', 'poktan_officer', 'poktan_card', 'poktan_member', 'poktan_meeting',
    'poktan_attendance', 'poktan_service', 'poktan_nil', 'photo', 'kampung_kb_profile', 'kampung_kb_activity',
    'kampung_kb_evaluation', 'legal_basis', 'institusi', 'classification', 'criteria_set', 'saved_view',
    'import_job', 'import_block', 'import_problem', 'import_change', 'import_mapping']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I for all to lini_app
      using (tenant_id = current_setting('app.tenant')::int)
      with check (tenant_id = current_setting('app.tenant')::int)$p$, t || '_office', t);
  end loop;
end
$policies$;

-- A card of a year is taken, never changed.
create trigger poktan_card_is_not_changed before update on poktan_card
  for each row execute function refuse_change();

-- Institutions feed the stock figures as the other registers do.
create function institusi_stock() returns trigger language plpgsql as $f$
begin
  if tg_op <> 'INSERT' then
    insert into stock_delta (tenant_id, kecamatan_id, village_id, measure, period, change)
    select r.tenant_id, r.kecamatan_id, r.village_id, 'institusi.' || r.kind || '.ada', e.period, -e.change
    from old_rows r
    cross join lateral (values (month_of(r.active_from), 1), (month_of(r.active_to), -1)) e (period, change)
    where e.period is not null;
  end if;
  if tg_op <> 'DELETE' then
    insert into stock_delta (tenant_id, kecamatan_id, village_id, measure, period, change)
    select r.tenant_id, r.kecamatan_id, r.village_id, 'institusi.' || r.kind || '.ada', e.period, e.change
    from new_rows r
    cross join lateral (values (month_of(r.active_from), 1), (month_of(r.active_to), -1)) e (period, change)
    where e.period is not null;
  end if;
  return null;
end
$f$;
create trigger institusi_added after insert on institusi referencing new table as new_rows
  for each statement execute function institusi_stock();
create trigger institusi_changed after update on institusi referencing old table as old_rows new table as new_rows
  for each statement execute function institusi_stock();
create trigger institusi_removed after delete on institusi referencing old table as old_rows
  for each statement execute function institusi_stock();
