-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit" (
    "tenant_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "tenant_id" INTEGER NOT NULL,
    "key" UUID NOT NULL,
    "body_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("tenant_id","key")
);

-- CreateTable
CREATE TABLE "stock_delta" (
    "tenant_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "stock_delta_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "stock_region" (
    "tenant_id" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "region_id" INTEGER NOT NULL,
    "period" INTEGER NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "stock_region_pkey" PRIMARY KEY ("tenant_id","measure","region_id","period")
);

-- CreateTable
CREATE TABLE "stock_province" (
    "province_id" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "stock_province_pkey" PRIMARY KEY ("province_id","measure","period")
);

-- CreateTable
CREATE TABLE "office" (
    "tenant_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "letterhead" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "logo_file_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "office_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "signatory" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nip" TEXT NOT NULL DEFAULT '',
    "jabatan" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "signatory_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "due_day" (
    "tenant_id" INTEGER NOT NULL,
    "form_code" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "from_period" INTEGER NOT NULL,
    "day" SMALLINT NOT NULL,

    CONSTRAINT "due_day_pkey" PRIMARY KEY ("tenant_id","form_code","level","from_period")
);

-- CreateTable
CREATE TABLE "file" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,

    CONSTRAINT "file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nip" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "home_tenant_id" INTEGER,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_role" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "tenant_id" INTEGER,
    "region_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "substitute_for" UUID,
    "granted_by" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "account_role_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "revoked_reason" TEXT,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_device" (
    "account_id" UUID NOT NULL,
    "device_hash" TEXT NOT NULL,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("account_id","device_hash")
);

-- CreateTable
CREATE TABLE "reset_code" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "tenant_id" INTEGER,
    "purpose" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "reset_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "account_role_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "last_used_at" TIMESTAMPTZ,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_event" (
    "id" BIGSERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "tenant_id" INTEGER,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "id" INTEGER NOT NULL,
    "level" SMALLINT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" INTEGER,
    "province_id" INTEGER,
    "district_id" INTEGER,
    "kecamatan_id" INTEGER,
    "closed_on" DATE,

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region_version" (
    "region_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" INTEGER,

    CONSTRAINT "region_version_pkey" PRIMARY KEY ("region_id","valid_from")
);

-- CreateTable
CREATE TABLE "region_successor" (
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "on_date" DATE NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "region_successor_pkey" PRIMARY KEY ("from_id","to_id","on_date")
);

-- CreateTable
CREATE TABLE "region_code" (
    "region_id" INTEGER NOT NULL,
    "system" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "region_code_pkey" PRIMARY KEY ("system","code")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" INTEGER NOT NULL,
    "province_id" INTEGER NOT NULL,
    "opened_on" DATE NOT NULL,
    "first_period" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expected_units" (
    "region_id" INTEGER NOT NULL,
    "unit_kind" TEXT NOT NULL,
    "from_period" INTEGER NOT NULL,
    "to_period" INTEGER,
    "units" INTEGER NOT NULL,

    CONSTRAINT "expected_units_pkey" PRIMARY KEY ("region_id","unit_kind","from_period")
);

-- CreateTable
CREATE TABLE "reference_stamp" (
    "id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "reference_stamp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region_outline" (
    "tenant_id" INTEGER NOT NULL,
    "region_id" INTEGER NOT NULL,
    "rings" JSONB NOT NULL,
    "credit" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploaded_by" UUID NOT NULL,

    CONSTRAINT "region_outline_pkey" PRIMARY KEY ("tenant_id","region_id")
);

-- CreateTable
CREATE TABLE "poktan" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "with_posyandu" BOOLEAN NOT NULL DEFAULT false,
    "with_paud" BOOLEAN NOT NULL DEFAULT false,
    "sk_number" TEXT NOT NULL DEFAULT '',
    "sk_on" DATE,
    "sk_by" TEXT NOT NULL DEFAULT '',
    "funds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "leader" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "poktan_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "kampung_kb" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "sk_number" TEXT NOT NULL DEFAULT '',
    "sk_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kampung_kb_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "kampung_kb_class" (
    "tenant_id" INTEGER NOT NULL,
    "kampung_kb_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "sk_number" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "kampung_kb_class_pkey" PRIMARY KEY ("tenant_id","kampung_kb_id","from_on")
);

-- CreateTable
CREATE TABLE "petugas" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "nip" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "kecamatan_id" INTEGER NOT NULL,
    "account_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "petugas_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "desa_binaan" (
    "tenant_id" INTEGER NOT NULL,
    "petugas_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "desa_binaan_pkey" PRIMARY KEY ("tenant_id","petugas_id","village_id","from_on")
);

-- CreateTable
CREATE TABLE "balai" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "head" TEXT NOT NULL DEFAULT '',
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

    CONSTRAINT "balai_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "faskes" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "village_id" INTEGER,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "serves_kb" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT NOT NULL DEFAULT '',
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "faskes_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "opd" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "acronym" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opd_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "lokus" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "sk_number" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "inactive_reason" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lokus_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "report" (
    "tenant_id" INTEGER NOT NULL,
    "form_code" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "edition" SMALLINT NOT NULL DEFAULT 1,
    "status" SMALLINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "revision" SMALLINT NOT NULL DEFAULT 0,
    "draft" JSONB,
    "draft_at" TIMESTAMPTZ,
    "draft_by" UUID,
    "draft_by_name" TEXT NOT NULL DEFAULT '',
    "correction" TEXT NOT NULL DEFAULT '',
    "due_at" TIMESTAMPTZ NOT NULL,
    "made_at" TIMESTAMPTZ,
    "received_at" TIMESTAMPTZ,
    "first_received_at" TIMESTAMPTZ,
    "timely" SMALLINT NOT NULL DEFAULT 0,
    "sent_by" UUID,
    "sent_by_name" TEXT NOT NULL DEFAULT '',
    "reviewed_by_name" TEXT NOT NULL DEFAULT '',
    "return_reason" TEXT NOT NULL DEFAULT '',
    "reopen_until" TIMESTAMPTZ,

    CONSTRAINT "report_pkey" PRIMARY KEY ("tenant_id","form_code","period","unit_id")
);

-- CreateTable
CREATE TABLE "report_revision" (
    "tenant_id" INTEGER NOT NULL,
    "form_code" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "revision" SMALLINT NOT NULL,
    "edition" SMALLINT NOT NULL,
    "cells" JSONB NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '{}',
    "correction" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "sent_by" UUID NOT NULL,
    "sent_by_name" TEXT NOT NULL,

    CONSTRAINT "report_revision_pkey" PRIMARY KEY ("tenant_id","form_code","period","unit_id","revision")
);

-- CreateTable
CREATE TABLE "report_event" (
    "tenant_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "form_code" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "from_state" SMALLINT NOT NULL,
    "to_state" SMALLINT NOT NULL,
    "revision" SMALLINT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "audit_tenant_id_subject_idx" ON "audit"("tenant_id", "subject");

-- CreateIndex
CREATE INDEX "stock_region_tenant_id_region_id_measure_idx" ON "stock_region"("tenant_id", "region_id", "measure");

-- CreateIndex
CREATE INDEX "file_tenant_id_sha256_idx" ON "file"("tenant_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE INDEX "account_home_tenant_id_idx" ON "account"("home_tenant_id");

-- CreateIndex
CREATE INDEX "account_role_account_id_idx" ON "account_role"("account_id");

-- CreateIndex
CREATE INDEX "account_role_tenant_id_idx" ON "account_role"("tenant_id");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "reset_code_account_id_idx" ON "reset_code"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_account_id_idx" ON "api_token"("account_id");

-- CreateIndex
CREATE INDEX "account_event_account_id_at_idx" ON "account_event"("account_id", "at");

-- CreateIndex
CREATE INDEX "account_event_tenant_id_at_idx" ON "account_event"("tenant_id", "at");

-- CreateIndex
CREATE INDEX "region_parent_id_name_key_idx" ON "region"("parent_id", "name_key");

-- CreateIndex
CREATE INDEX "region_district_id_level_idx" ON "region"("district_id", "level");

-- CreateIndex
CREATE INDEX "region_version_code_idx" ON "region_version"("code");

-- CreateIndex
CREATE INDEX "region_version_parent_id_idx" ON "region_version"("parent_id");

-- CreateIndex
CREATE INDEX "region_code_region_id_idx" ON "region_code"("region_id");

-- CreateIndex
CREATE INDEX "tenant_province_id_idx" ON "tenant"("province_id");

-- CreateIndex
CREATE INDEX "poktan_tenant_id_kind_name_key_idx" ON "poktan"("tenant_id", "kind", "name_key");

-- CreateIndex
CREATE INDEX "poktan_tenant_id_village_id_idx" ON "poktan"("tenant_id", "village_id");

-- CreateIndex
CREATE INDEX "kampung_kb_tenant_id_name_key_idx" ON "kampung_kb"("tenant_id", "name_key");

-- CreateIndex
CREATE INDEX "kampung_kb_tenant_id_village_id_idx" ON "kampung_kb"("tenant_id", "village_id");

-- CreateIndex
CREATE INDEX "petugas_tenant_id_name_key_idx" ON "petugas"("tenant_id", "name_key");

-- CreateIndex
CREATE INDEX "petugas_tenant_id_account_id_idx" ON "petugas"("tenant_id", "account_id");

-- CreateIndex
CREATE INDEX "desa_binaan_tenant_id_village_id_idx" ON "desa_binaan"("tenant_id", "village_id");

-- CreateIndex
CREATE UNIQUE INDEX "lokus_tenant_id_year_village_id_key" ON "lokus"("tenant_id", "year", "village_id");

-- CreateIndex
CREATE INDEX "report_event_tenant_id_form_code_period_unit_id_idx" ON "report_event"("tenant_id", "form_code", "period", "unit_id");
