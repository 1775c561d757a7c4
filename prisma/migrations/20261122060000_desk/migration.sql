-- The reporting desk: devices and their items, due days, findings, targets, hand-over.
-- CreateTable
CREATE TABLE "due_extension" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "form_code" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "village_id" INTEGER,
    "kecamatan_id" INTEGER,
    "asked_until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'diminta',
    "until_on" DATE,
    "decided_by" UUID,
    "decided_by_name" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "due_extension_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "to_account" UUID,
    "to_name" TEXT NOT NULL,
    "form_code" TEXT NOT NULL DEFAULT '',
    "period" INTEGER,
    "channel" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by_account" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "notification" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "matter" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "href" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ,
    "mailed_at" TIMESTAMPTZ,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "quality_answer" (
    "tenant_id" INTEGER NOT NULL,
    "form_code" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "column" TEXT NOT NULL DEFAULT '',
    "finding" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "by_account" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quality_answer_pkey" PRIMARY KEY ("tenant_id","form_code","period","unit_id","column","finding")
);

-- CreateTable
CREATE TABLE "cell_comment" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "form_code" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kecamatan_id" INTEGER NOT NULL,
    "column" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "by_account" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_role" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "cell_comment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "target_plan" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "revision" SMALLINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'konsep',
    "base" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "made_by" UUID NOT NULL,
    "made_by_name" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_by" UUID,
    "approved_by_name" TEXT NOT NULL DEFAULT '',
    "approved_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "target_plan_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "target_value" (
    "tenant_id" INTEGER NOT NULL,
    "plan_id" UUID NOT NULL,
    "region_id" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "base_value" DOUBLE PRECISION,
    "by_hand" BOOLEAN NOT NULL DEFAULT false,
    "approved" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "target_value_pkey" PRIMARY KEY ("tenant_id","plan_id","region_id")
);

-- CreateTable
CREATE TABLE "handed_over" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "application" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "edition" SMALLINT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "village_id" INTEGER,
    "period" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "copied_by" UUID NOT NULL,
    "copied_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ,

    CONSTRAINT "handed_over_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "field_device" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "account_role_id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "sign_key" BYTEA NOT NULL,
    "share_salt" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_contact_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "clock_off" INTEGER,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "field_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_item" (
    "tenant_id" INTEGER NOT NULL,
    "key" UUID NOT NULL,
    "device_id" UUID,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "account_id" UUID NOT NULL,
    "account_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "message" TEXT NOT NULL DEFAULT '',
    "receipt" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,
    "clock_off" INTEGER,
    "received_at" TIMESTAMPTZ NOT NULL,
    "carried_by" UUID,
    "tries" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sync_item_pkey" PRIMARY KEY ("tenant_id","key")
);

-- CreateTable
CREATE TABLE "late_item" (
    "tenant_id" INTEGER NOT NULL,
    "key" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "account_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "village_id" INTEGER,
    "kecamatan_id" INTEGER,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'menunggu',
    "decided_by" UUID,
    "decided_by_name" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "late_item_pkey" PRIMARY KEY ("tenant_id","key")
);

-- CreateIndex
CREATE INDEX "due_extension_tenant_id_form_code_period_state_idx" ON "due_extension"("tenant_id", "form_code", "period", "state");

-- CreateIndex
CREATE INDEX "reminder_tenant_id_period_at_idx" ON "reminder"("tenant_id", "period", "at");

-- CreateIndex
CREATE INDEX "notification_tenant_id_account_id_at_idx" ON "notification"("tenant_id", "account_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_tenant_id_account_id_matter_key" ON "notification"("tenant_id", "account_id", "matter");

-- CreateIndex
CREATE INDEX "quality_answer_tenant_id_period_state_idx" ON "quality_answer"("tenant_id", "period", "state");

-- CreateIndex
CREATE INDEX "cell_comment_tenant_id_form_code_period_unit_id_idx" ON "cell_comment"("tenant_id", "form_code", "period", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_plan_tenant_id_indicator_year_revision_key" ON "target_plan"("tenant_id", "indicator", "year", "revision");

-- CreateIndex
CREATE INDEX "handed_over_tenant_id_application_sheet_period_subject_id_idx" ON "handed_over"("tenant_id", "application", "sheet", "period", "subject_id");

-- CreateIndex
CREATE INDEX "field_device_account_id_idx" ON "field_device"("account_id");

-- CreateIndex
CREATE INDEX "sync_item_tenant_id_receipt_idx" ON "sync_item"("tenant_id", "receipt");

-- CreateIndex
CREATE INDEX "sync_item_tenant_id_account_id_received_at_idx" ON "sync_item"("tenant_id", "account_id", "received_at");

-- CreateIndex
CREATE INDEX "sync_item_tenant_id_device_id_outcome_idx" ON "sync_item"("tenant_id", "device_id", "outcome");

-- CreateIndex
CREATE INDEX "late_item_tenant_id_state_received_at_idx" ON "late_item"("tenant_id", "state", "received_at");


-- Keys and limits that the schema language cannot say -------------------------------
alter table target_value add constraint target_value_of
  foreign key (tenant_id, plan_id) references target_plan (tenant_id, id);
alter table field_device add constraint field_device_of foreign key (account_id) references account (id);
alter table sync_item add constraint sync_item_outcome_known
  check (outcome in ('diterima', 'ditolak', 'bentrok', 'susulan'));
alter table late_item add constraint late_item_state_known check (state in ('menunggu', 'diterapkan', 'ditolak'));
alter table due_extension add constraint due_extension_state_known
  check (state in ('diminta', 'diberi', 'ditolak', 'ditarik'));
alter table due_extension add constraint due_extension_day check ((state = 'diberi') = (until_on is not null));
alter table reminder add constraint reminder_channel_known check (channel in ('aplikasi', 'whatsapp', 'surel'));
alter table quality_answer add constraint quality_answer_state_known
  check (state in ('benar', 'diperbaiki', 'ditanya'));
alter table target_plan add constraint target_plan_state_known
  check (state in ('konsep', 'diajukan', 'disetujui', 'diganti'));
alter table handed_over add constraint handed_over_application_known
  check (application in ('siga', 'elsimil', 'kampung_kb', 'eppgbm'));
-- One approved plan for an indicator and year.
create unique index target_plan_approved_once on target_plan (tenant_id, indicator, year) where state = 'disetujui';

grant select, insert, update on sync_item, late_item, due_extension, notification, quality_answer, cell_comment,
  target_plan, target_value, handed_over to lini_app;
grant select, insert on reminder to lini_app;
grant delete on target_value, notification to lini_app;
grant select on target_plan, target_value to lini_across, lini_nation;
grant select, insert, update on field_device to lini_login;

do $policies$
declare t text;
begin
  foreach t in array array['sync_item', 'late_item', 'due_extension', 'reminder', 'notification', 'quality_answer',
    'cell_comment', 'target_plan', 'target_value', 'handed_over']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I for all to lini_app
      using (tenant_id = current_setting('app.tenant')::int)
      with check (tenant_id = current_setting('app.tenant')::int)$p$, t || '_office', t);
  end loop;
end
$policies$;

alter table field_device enable row level security;
alter table field_device force row level security;
create policy field_device_login on field_device for all to lini_login using (true) with check (true);

-- Above the office only what was approved is a target.
create policy target_plan_province on target_plan for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]) and state = 'disetujui');
create policy target_plan_nation on target_plan for select to lini_nation using (state = 'disetujui');
create policy target_value_province on target_value for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]) and approved);
create policy target_value_nation on target_value for select to lini_nation using (approved);
