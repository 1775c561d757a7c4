-- CreateTable
CREATE TABLE "lokus_weighting" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year_from" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "prevalence" SMALLINT NOT NULL,
    "stunted" SMALLINT NOT NULL,
    "krs" SMALLINT NOT NULL,
    "source" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lokus_weighting_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "lokus_plan" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "wanted" SMALLINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'usulan',
    "sk_number" TEXT NOT NULL DEFAULT '',
    "sk_on" DATE,
    "file_id" UUID,
    "decided_by" UUID,
    "decided_name" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ,
    "decision" JSONB,
    "note" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lokus_plan_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "lokus_choice" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_name" TEXT NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lokus_choice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "action_scheme" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "edition" SMALLINT NOT NULL,
    "year_from" SMALLINT NOT NULL,
    "content" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "action_scheme_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "convergence_year" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "result_class" TEXT NOT NULL DEFAULT '',
    "judged_by" TEXT NOT NULL DEFAULT '',
    "judged_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "convergence_year_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "convergence_action" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "action" TEXT NOT NULL,
    "region_id" INTEGER NOT NULL,
    "opd_id" UUID,
    "due_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'belum',
    "started_on" DATE,
    "finished_on" DATE,
    "output" TEXT NOT NULL DEFAULT '',
    "review_result" TEXT NOT NULL DEFAULT '',
    "review" TEXT NOT NULL DEFAULT '',
    "reviewed_on" DATE,
    "reviewed_name" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "convergence_action_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "convergence_evidence" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "dated_on" DATE,
    "file_id" UUID,
    "made_by" UUID NOT NULL,
    "made_name" TEXT NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "convergence_evidence_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "village_coverage" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "cells" JSONB NOT NULL DEFAULT '{}',
    "made_name" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "village_coverage_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "intervention" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER,
    "opd_id" UUID,
    "action" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "intervention_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "intervention_fund" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "intervention_id" UUID NOT NULL,
    "fund" TEXT NOT NULL,
    "planned" BIGINT,
    "realised" BIGINT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "intervention_fund_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "lokus_weighting_tenant_id_year_from_idx" ON "lokus_weighting"("tenant_id", "year_from");

-- CreateIndex
CREATE UNIQUE INDEX "lokus_plan_tenant_id_year_key" ON "lokus_plan"("tenant_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "lokus_choice_tenant_id_plan_id_village_id_key" ON "lokus_choice"("tenant_id", "plan_id", "village_id");

-- CreateIndex
CREATE UNIQUE INDEX "action_scheme_tenant_id_scheme_edition_key" ON "action_scheme"("tenant_id", "scheme", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "convergence_year_tenant_id_year_key" ON "convergence_year"("tenant_id", "year");

-- CreateIndex
CREATE INDEX "convergence_action_tenant_id_state_due_on_idx" ON "convergence_action"("tenant_id", "state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "convergence_action_tenant_id_year_action_region_id_key" ON "convergence_action"("tenant_id", "year", "action", "region_id");

-- CreateIndex
CREATE INDEX "convergence_evidence_tenant_id_action_id_idx" ON "convergence_evidence"("tenant_id", "action_id");

-- CreateIndex
CREATE UNIQUE INDEX "village_coverage_tenant_id_year_village_id_key" ON "village_coverage"("tenant_id", "year", "village_id");

-- CreateIndex
CREATE INDEX "intervention_tenant_id_year_region_id_idx" ON "intervention"("tenant_id", "year", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "intervention_fund_tenant_id_intervention_id_fund_key" ON "intervention_fund"("tenant_id", "intervention_id", "fund");


-- What hangs on what, and what words there are.
alter table lokus_plan add foreign key (tenant_id, file_id) references file,
  add check (state in ('usulan', 'ditetapkan')), add check (wanted between 0 and 2000);
alter table lokus_choice add foreign key (tenant_id, plan_id) references lokus_plan,
  add check (choice in ('masuk', 'keluar'));
alter table lokus_weighting add check (prevalence >= 0 and stunted >= 0 and krs >= 0);
alter table convergence_action add check (state in ('belum', 'berjalan', 'selesai'));
alter table convergence_evidence add foreign key (tenant_id, action_id) references convergence_action,
  add foreign key (tenant_id, file_id) references file;
alter table intervention add check (kind in ('spesifik', 'sensitif', 'pendukung'));
alter table intervention_fund add foreign key (tenant_id, intervention_id) references intervention,
  add check (fund in ('apbn', 'apbd', 'bokb', 'dd', 'add', 'csr', 'swadaya')),
  add check (planned >= 0), add check (realised >= 0);

grant select, insert, update on
  lokus_weighting, lokus_plan, lokus_choice, action_scheme, convergence_year, convergence_action, convergence_evidence,
  village_coverage, intervention, intervention_fund
  to lini_app;
-- Taking back a step removes what it made while nothing hangs on it.
grant delete on lokus_weighting, lokus_plan, action_scheme, convergence_year, convergence_action, village_coverage,
  intervention_fund to lini_app;

do $policies$
declare t text;
begin
  foreach t in array array['lokus_weighting', 'lokus_plan', 'lokus_choice', 'action_scheme', 'convergence_year',
    'convergence_action', 'convergence_evidence', 'village_coverage', 'intervention', 'intervention_fund']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I for all to lini_app
      using (tenant_id = current_setting('app.tenant')::int)
      with check (tenant_id = current_setting('app.tenant')::int)$p$, t || '_office', t);
  end loop;
end
$policies$;
