-- Families over time, TPK and their targets, visits, referrals, verval KRS, measurements, and rights of the person.

-- How a name sounds, from its `name_key`, whose last word is the name run together: spellings of one
-- name (Muhammad, Mohamad; Djoko, Joko; Sitti, Siti) come out alike. For finding duplicates only.
create function name_sound(name_key text) returns text language sql immutable parallel safe as $f$
  select regexp_replace(left(w, 1) || regexp_replace(substr(w, 2), '[aeiouhy]', '', 'g'), '(.)\1+', '\1', 'g')
  from (select translate(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    regexp_replace(name_key, '^.* ', ''), 'dj', 'j'), 'tj', 'c'), 'oe', 'u'), 'kh', 'k'), 'sy', 's'), 'ny', 'n'),
    'ph', 'f'), 'x', 'ks'), 'sh', 's'), 'vzq', 'fsk') as w) folded
$f$;

-- AlterTable
ALTER TABLE "family" ADD COLUMN     "erased_at" TIMESTAMPTZ,
ADD COLUMN     "merged_into" UUID,
ADD COLUMN     "restricted_at" TIMESTAMPTZ,
ADD COLUMN     "toilet_ok" BOOLEAN,
ADD COLUMN     "water_ok" BOOLEAN;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "birth_length_mm" INTEGER,
ADD COLUMN     "birth_order" SMALLINT,
ADD COLUMN     "birth_weight_g" INTEGER,
ADD COLUMN     "born_exact" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "died_on" DATE,
ADD COLUMN     "erased_at" TIMESTAMPTZ,
ADD COLUMN     "gestation_weeks" SMALLINT,
ADD COLUMN     "merged_into" UUID,
ADD COLUMN     "mother_id" UUID,
ADD COLUMN     "mother_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mother_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "restricted_at" TIMESTAMPTZ,
ADD COLUMN     "sound_key" TEXT NOT NULL GENERATED ALWAYS AS (name_sound(name_key)) STORED,
ADD COLUMN     "temp_code" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "family_residence" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "dusun" TEXT NOT NULL DEFAULT '',
    "rw" TEXT NOT NULL DEFAULT '',
    "rt" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "from_on" DATE,
    "to_on" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "family_residence_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "person_family" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "relation" TEXT NOT NULL DEFAULT 'lainnya',
    "from_on" DATE,
    "to_on" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_family_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "number_key" (
    "tenant_id" INTEGER NOT NULL,
    "version" SMALLINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'aktif',
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,
    "started_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "number_key_pkey" PRIMARY KEY ("tenant_id","version")
);

-- CreateTable
CREATE TABLE "duplicate_pair" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "score" SMALLINT NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" TEXT NOT NULL DEFAULT 'terbuka',
    "kept_id" UUID,
    "undo" JSONB NOT NULL DEFAULT '[]',
    "effect" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "found_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_name" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "duplicate_pair_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "privacy_request" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "family_id" UUID,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "requester" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "asked_at" TIMESTAMPTZ NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'menunggu',
    "answer" TEXT NOT NULL DEFAULT '',
    "done" JSONB NOT NULL DEFAULT '{}',
    "received_by" UUID NOT NULL,
    "received_name" TEXT NOT NULL,
    "handled_by" UUID,
    "handled_name" TEXT NOT NULL DEFAULT '',
    "handled_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "privacy_request_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "posyandu" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "rw" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "opens_on" SMALLINT,
    "note" TEXT NOT NULL DEFAULT '',
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "posyandu_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "posyandu_id" UUID,
    "visit_id" UUID,
    "measured_on" DATE NOT NULL,
    "period" INTEGER NOT NULL,
    "sex" TEXT NOT NULL DEFAULT '',
    "age_days" INTEGER,
    "weight_g" INTEGER,
    "length_mm" INTEGER,
    "measure" TEXT NOT NULL DEFAULT '',
    "head_mm" INTEGER,
    "muac_mm" INTEGER,
    "oedema" BOOLEAN,
    "zlen" SMALLINT,
    "zwei" SMALLINT,
    "zwfl" SMALLINT,
    "zbmi" SMALLINT,
    "zhc" SMALLINT,
    "zac" SMALLINT,
    "flags" SMALLINT NOT NULL DEFAULT 0,
    "gain" TEXT NOT NULL DEFAULT '',
    "doubts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "standard" TEXT NOT NULL DEFAULT 'who-2006',
    "recorded_by" UUID NOT NULL,
    "recorder_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,
    "withdrawn_reason" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "measurement_change" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "measurement_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "by_account" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measurement_change_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tpk_team" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "sk_number" TEXT NOT NULL DEFAULT '',
    "sk_on" DATE,
    "sk_by" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tpk_team_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tpk_member" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "seat" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "stands_in" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "account_id" UUID,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tpk_member_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tpk_area" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "rw" TEXT NOT NULL DEFAULT '',
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tpk_area_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tpk_target" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "rw" TEXT NOT NULL DEFAULT '',
    "team_id" UUID,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "closed_as" TEXT NOT NULL DEFAULT '',
    "closed_note" TEXT NOT NULL DEFAULT '',
    "after_id" UUID,
    "anchor_on" DATE,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "risk" TEXT NOT NULL DEFAULT '',
    "marks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "next_step" TEXT NOT NULL DEFAULT '',
    "next_on" DATE,
    "last_on" DATE,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tpk_target_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tpk_visit" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "team_id" UUID,
    "stage" TEXT NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "visited_on" DATE NOT NULL,
    "period" INTEGER NOT NULL,
    "step" TEXT NOT NULL DEFAULT '',
    "edition" SMALLINT NOT NULL,
    "answers" JSONB NOT NULL,
    "screening" JSONB NOT NULL DEFAULT '[]',
    "risk" TEXT NOT NULL DEFAULT '',
    "marks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "counselled" BOOLEAN NOT NULL DEFAULT false,
    "referred" BOOLEAN NOT NULL DEFAULT false,
    "aided" BOOLEAN NOT NULL DEFAULT false,
    "measurement_id" UUID,
    "recorded_by" UUID NOT NULL,
    "recorder_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,
    "withdrawn_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tpk_visit_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "referral" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "target_id" UUID,
    "visit_id" UUID,
    "person_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "faskes_id" UUID NOT NULL,
    "referred_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "urgency" TEXT NOT NULL DEFAULT 'biasa',
    "marks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'dikirim',
    "seen_at" TIMESTAMPTZ,
    "accepted_at" TIMESTAMPTZ,
    "answered_at" TIMESTAMPTZ,
    "answered_by" UUID,
    "answered_name" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "advice" TEXT NOT NULL DEFAULT '',
    "return_on" DATE,
    "made_by" UUID NOT NULL,
    "made_name" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "faskes_officer" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "faskes_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "faskes_officer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "stunting_case" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "round" SMALLINT NOT NULL,
    "person_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "target_group" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'diusulkan',
    "why" TEXT NOT NULL DEFAULT '',
    "causes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "findings" TEXT NOT NULL DEFAULT '',
    "recommendation" TEXT NOT NULL DEFAULT '',
    "audited_on" DATE,
    "closed_on" DATE,
    "outcome" TEXT NOT NULL DEFAULT '',
    "made_by" UUID NOT NULL,
    "made_name" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stunting_case_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "stunting_case_step" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due_on" DATE,
    "done_on" DATE,
    "result" TEXT NOT NULL DEFAULT '',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "made_name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stunting_case_step_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "krs_list" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "semester" SMALLINT NOT NULL,
    "edition" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "source" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'terbuka',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "krs_list_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "krs_family" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "has_baduta" BOOLEAN,
    "has_balita" BOOLEAN,
    "has_pus" BOOLEAN,
    "has_pregnant" BOOLEAN,
    "bad_water" BOOLEAN,
    "bad_toilet" BOOLEAN,
    "too_young" BOOLEAN,
    "too_old" BOOLEAN,
    "too_close" BOOLEAN,
    "too_many" BOOLEAN,
    "no_modern_kb" BOOLEAN,
    "rank" SMALLINT,
    "older" JSONB NOT NULL DEFAULT '{}',
    "at_risk" BOOLEAN,
    "verified" TEXT NOT NULL DEFAULT 'belum',
    "found" JSONB NOT NULL DEFAULT '{}',
    "found_at_risk" BOOLEAN,
    "reason" TEXT NOT NULL DEFAULT '',
    "verified_on" DATE,
    "verified_by" UUID,
    "verifier_name" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "krs_family_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "family_residence_tenant_id_family_id_idx" ON "family_residence"("tenant_id", "family_id");

-- CreateIndex
CREATE INDEX "person_family_tenant_id_person_id_idx" ON "person_family"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "person_family_tenant_id_family_id_idx" ON "person_family"("tenant_id", "family_id");

-- CreateIndex
CREATE INDEX "duplicate_pair_tenant_id_state_kecamatan_id_score_idx" ON "duplicate_pair"("tenant_id", "state", "kecamatan_id", "score");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_pair_tenant_id_kind_first_id_second_id_key" ON "duplicate_pair"("tenant_id", "kind", "first_id", "second_id");

-- CreateIndex
CREATE INDEX "privacy_request_tenant_id_state_due_at_idx" ON "privacy_request"("tenant_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "privacy_request_tenant_id_person_id_idx" ON "privacy_request"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "posyandu_tenant_id_village_id_idx" ON "posyandu"("tenant_id", "village_id");

-- CreateIndex
CREATE INDEX "measurement_tenant_id_person_id_measured_on_idx" ON "measurement"("tenant_id", "person_id", "measured_on");

-- CreateIndex
CREATE INDEX "measurement_tenant_id_village_id_period_idx" ON "measurement"("tenant_id", "village_id", "period");

-- CreateIndex
CREATE INDEX "measurement_tenant_id_posyandu_id_period_idx" ON "measurement"("tenant_id", "posyandu_id", "period");

-- CreateIndex
CREATE INDEX "measurement_tenant_id_family_id_idx" ON "measurement"("tenant_id", "family_id");

-- CreateIndex
CREATE INDEX "measurement_change_tenant_id_measurement_id_idx" ON "measurement_change"("tenant_id", "measurement_id");

-- CreateIndex
CREATE INDEX "tpk_team_tenant_id_village_id_idx" ON "tpk_team"("tenant_id", "village_id");

-- CreateIndex
CREATE INDEX "tpk_team_tenant_id_name_key_idx" ON "tpk_team"("tenant_id", "name_key");

-- CreateIndex
CREATE INDEX "tpk_member_tenant_id_team_id_idx" ON "tpk_member"("tenant_id", "team_id");

-- CreateIndex
CREATE INDEX "tpk_member_tenant_id_account_id_idx" ON "tpk_member"("tenant_id", "account_id");

-- CreateIndex
CREATE INDEX "tpk_area_tenant_id_village_id_idx" ON "tpk_area"("tenant_id", "village_id");

-- CreateIndex
CREATE INDEX "tpk_area_tenant_id_team_id_idx" ON "tpk_area"("tenant_id", "team_id");

-- CreateIndex
CREATE INDEX "tpk_target_tenant_id_team_id_closed_on_next_on_idx" ON "tpk_target"("tenant_id", "team_id", "closed_on", "next_on");

-- CreateIndex
CREATE INDEX "tpk_target_tenant_id_village_id_stage_idx" ON "tpk_target"("tenant_id", "village_id", "stage");

-- CreateIndex
CREATE INDEX "tpk_target_tenant_id_person_id_idx" ON "tpk_target"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "tpk_target_tenant_id_family_id_idx" ON "tpk_target"("tenant_id", "family_id");

-- CreateIndex
CREATE INDEX "tpk_visit_tenant_id_target_id_visited_on_idx" ON "tpk_visit"("tenant_id", "target_id", "visited_on");

-- CreateIndex
CREATE INDEX "tpk_visit_tenant_id_village_id_period_idx" ON "tpk_visit"("tenant_id", "village_id", "period");

-- CreateIndex
CREATE INDEX "tpk_visit_tenant_id_person_id_idx" ON "tpk_visit"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "tpk_visit_tenant_id_family_id_idx" ON "tpk_visit"("tenant_id", "family_id");

-- CreateIndex
CREATE INDEX "referral_tenant_id_faskes_id_state_due_on_idx" ON "referral"("tenant_id", "faskes_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "referral_tenant_id_village_id_state_idx" ON "referral"("tenant_id", "village_id", "state");

-- CreateIndex
CREATE INDEX "referral_tenant_id_person_id_idx" ON "referral"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "referral_tenant_id_family_id_idx" ON "referral"("tenant_id", "family_id");

-- CreateIndex
CREATE INDEX "faskes_officer_tenant_id_account_id_idx" ON "faskes_officer"("tenant_id", "account_id");

-- CreateIndex
CREATE INDEX "faskes_officer_tenant_id_faskes_id_idx" ON "faskes_officer"("tenant_id", "faskes_id");

-- CreateIndex
CREATE INDEX "stunting_case_tenant_id_year_round_state_idx" ON "stunting_case"("tenant_id", "year", "round", "state");

-- CreateIndex
CREATE INDEX "stunting_case_tenant_id_person_id_idx" ON "stunting_case"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "stunting_case_step_tenant_id_case_id_idx" ON "stunting_case_step"("tenant_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "krs_list_tenant_id_year_semester_key" ON "krs_list"("tenant_id", "year", "semester");

-- CreateIndex
CREATE INDEX "krs_family_tenant_id_list_id_village_id_idx" ON "krs_family"("tenant_id", "list_id", "village_id");

-- CreateIndex
CREATE INDEX "krs_family_tenant_id_family_id_idx" ON "krs_family"("tenant_id", "family_id");

-- CreateIndex
CREATE UNIQUE INDEX "krs_family_tenant_id_list_id_family_id_key" ON "krs_family"("tenant_id", "list_id", "family_id");

-- CreateIndex
CREATE INDEX "person_tenant_id_sound_key_born_on_idx" ON "person"("tenant_id", "sound_key", "born_on");

-- CreateIndex
CREATE INDEX "person_tenant_id_born_on_sex_idx" ON "person"("tenant_id", "born_on", "sex");

-- CreateIndex
CREATE INDEX "person_tenant_id_mother_id_idx" ON "person"("tenant_id", "mother_id");

-- CreateIndex
CREATE INDEX "person_tenant_id_temp_code_idx" ON "person"("tenant_id", "temp_code");


-- Who hangs on whom. A step that made a person can only be taken back while nothing hangs on them.
alter table family_residence add foreign key (tenant_id, family_id) references family;
alter table person_family add foreign key (tenant_id, person_id) references person,
  add foreign key (tenant_id, family_id) references family;
alter table tpk_member add foreign key (tenant_id, team_id) references tpk_team;
alter table tpk_area add foreign key (tenant_id, team_id) references tpk_team;
alter table tpk_target add foreign key (tenant_id, person_id) references person,
  add foreign key (tenant_id, family_id) references family,
  add foreign key (tenant_id, team_id) references tpk_team;
alter table tpk_visit add foreign key (tenant_id, target_id) references tpk_target;
alter table referral add foreign key (tenant_id, person_id) references person,
  add foreign key (tenant_id, faskes_id) references faskes;
alter table faskes_officer add foreign key (tenant_id, faskes_id) references faskes;
alter table stunting_case add foreign key (tenant_id, person_id) references person;
alter table stunting_case_step add foreign key (tenant_id, case_id) references stunting_case;
alter table krs_family add foreign key (tenant_id, list_id) references krs_list,
  add foreign key (tenant_id, family_id) references family;
alter table measurement add foreign key (tenant_id, person_id) references person;
alter table measurement_change add foreign key (tenant_id, measurement_id) references measurement;

-- An area belongs to one team at a time.
create unique index tpk_area_one_team on tpk_area (tenant_id, village_id, rw) where to_on is null;

-- What was first measured is never changed.
create trigger measurement_change_is_not_changed before update on measurement_change
  for each row execute function refuse_change();

-- Teams and posyandu feed the stock figures as the other registers do.
create function place_stock() returns trigger language plpgsql as $f$
begin
  if tg_op <> 'INSERT' then
    insert into stock_delta (tenant_id, kecamatan_id, village_id, measure, period, change)
    select r.tenant_id, r.kecamatan_id, r.village_id, tg_argv[0], e.period, -e.change
    from old_rows r
    cross join lateral (values (month_of(r.active_from), 1), (month_of(r.active_to), -1)) e (period, change)
    where e.period is not null;
  end if;
  if tg_op <> 'DELETE' then
    insert into stock_delta (tenant_id, kecamatan_id, village_id, measure, period, change)
    select r.tenant_id, r.kecamatan_id, r.village_id, tg_argv[0], e.period, e.change
    from new_rows r
    cross join lateral (values (month_of(r.active_from), 1), (month_of(r.active_to), -1)) e (period, change)
    where e.period is not null;
  end if;
  return null;
end
$f$;
do $triggers$
declare t record;
begin
  for t in select * from (values ('tpk_team', 'tim.tpk'), ('posyandu', 'sarana.posyandu')) m (name, measure)
  loop
    execute format('create trigger %I after insert on %I referencing new table as new_rows
      for each statement execute function place_stock(%L)', t.name || '_added', t.name, t.measure);
    execute format('create trigger %I after update on %I referencing old table as old_rows new table as new_rows
      for each statement execute function place_stock(%L)', t.name || '_changed', t.name, t.measure);
    execute format('create trigger %I after delete on %I referencing old table as old_rows
      for each statement execute function place_stock(%L)', t.name || '_removed', t.name, t.measure);
  end loop;
end
$triggers$;

grant select, insert, update on
  family_residence, person_family, number_key, duplicate_pair, privacy_request, posyandu, measurement, tpk_team,
  tpk_member, tpk_area, tpk_target, tpk_visit, referral, faskes_officer, stunting_case, stunting_case_step,
  krs_list, krs_family
  to lini_app;
grant select, insert on measurement_change to lini_app;
-- Taking back a step or an import removes what it made; visits, referrals and cases are withdrawn instead.
grant delete on family_residence, person_family, posyandu, tpk_team, tpk_member, tpk_area, tpk_target, krs_list,
  krs_family, measurement, duplicate_pair to lini_app;

do $policies$
declare t text;
begin
  foreach t in array array['family_residence', 'person_family', 'number_key', 'duplicate_pair', 'privacy_request', 'posyandu',
    'measurement', 'measurement_change', 'tpk_team', 'tpk_member', 'tpk_area', 'tpk_target', 'tpk_visit',
    'referral', 'faskes_officer', 'stunting_case', 'stunting_case_step', 'krs_list', 'krs_family']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I for all to lini_app
      using (tenant_id = current_setting('app.tenant')::int)
      with check (tenant_id = current_setting('app.tenant')::int)$p$, t || '_office', t);
  end loop;
end
$policies$;
