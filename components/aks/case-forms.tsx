'use client'

import { type ReactNode, useActionState } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'
import { CAUSE_EDITION } from '@/lib/aks/causes'
import { GROUP_CHOICES } from '@/lib/aks/groups'
import { ROUNDS } from '@/lib/aks/rules'

export type CaseFormProps = { action: FormAction; hidden: Readonly<Record<string, string>> }

function CaseForm({
  action,
  hidden,
  submit,
  tone,
  children,
}: CaseFormProps & { submit: string; tone?: 'secondary'; children: (state: FormState) => ReactNode }) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} noValidate className="max-w-3xl space-y-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      {children(state)}
      <SubmitButton busyLabel="Menyimpan…" {...(tone && { tone })}>
        {submit}
      </SubmitButton>
    </form>
  )
}

/** Somebody is proposed for an audit. A child's group is already said by its age. */
export function ProposeForm({
  group,
  year,
  round,
  ...form
}: CaseFormProps & { group: string | null; year: number; round: number }) {
  return (
    <CaseForm {...form} submit="Usulkan kasus">
      {(state) => (
        <>
          <RadioGroup
            label="Kelompok sasaran"
            name="group"
            choices={group ? GROUP_CHOICES.filter(({ value }) => value === group) : GROUP_CHOICES}
            initial={group ?? ''}
            state={state}
            required
          />
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <TextField label="Tahun" name="year" initial={year} inputMode="numeric" state={state} required />
            <RadioGroup label="Putaran audit" name="round" choices={ROUNDS} initial={round} state={state} required />
          </div>
          <TextArea
            label="Mengapa diusulkan?"
            name="why"
            hint="Misalnya: TB/U di bawah −3 dan berat tidak naik dua bulan."
            maxLength={500}
            state={state}
            required
          />
        </>
      )}
    </CaseForm>
  )
}

interface AuditText {
  causes: readonly string[]
  findings: string
  recommendation: string
  auditedOn: string | null
}

/** What the district's team found, why, and what it advises. */
export function AuditForm({ audit, today, ...form }: CaseFormProps & { audit: AuditText; today: string }) {
  return (
    <CaseForm {...form} submit="Simpan telaah">
      {(state) => (
        <>
          <DateField
            label="Tanggal telaah"
            name="auditedOn"
            max={today}
            initial={audit.auditedOn ?? today}
            state={state}
            required
          />
          {CAUSE_EDITION.groups.map(({ kind, label, causes }) => (
            <CheckboxGroup
              key={kind}
              label={label}
              name="causes"
              choices={causes.map(({ code, label: words }) => ({ value: code, label: words }))}
              initial={audit.causes}
              state={state}
            />
          ))}
          <p className="text-sm text-ink-soft">
            Daftar penyebab: {CAUSE_EDITION.source} ({CAUSE_EDITION.certainty}).
          </p>
          <TextArea
            label="Temuan"
            name="findings"
            maxLength={3000}
            initial={audit.findings}
            state={state}
            rows={4}
            required
          />
          <TextArea
            label="Rekomendasi"
            name="recommendation"
            hint="Kosongkan bila tim belum memutuskannya."
            maxLength={3000}
            initial={audit.recommendation}
            state={state}
            rows={4}
          />
        </>
      )}
    </CaseForm>
  )
}

/** Who does what until when. */
export function AddStepForm({ today, ...form }: CaseFormProps & { today: string }) {
  return (
    <CaseForm {...form} submit="Tambah tindak lanjut">
      {(state) => (
        <>
          <TextField label="Apa yang dilakukan" name="what" maxLength={300} state={state} required />
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <TextField
              label="Penanggung jawab"
              name="owner"
              hint="Orang atau instansi, misalnya Puskesmas Banjarejo."
              maxLength={120}
              state={state}
              required
            />
            <DateField label="Tenggat" name="dueOn" min={today} state={state} required />
          </div>
        </>
      )}
    </CaseForm>
  )
}

/** What came of a step. */
export function FinishStepForm({ today, ...form }: CaseFormProps & { today: string }) {
  return (
    <CaseForm {...form} submit="Simpan hasil" tone="secondary">
      {(state) => (
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[1fr_auto]">
          <TextField label="Hasil" name="result" maxLength={500} state={state} required />
          <DateField label="Selesai pada" name="doneOn" max={today} initial={today} state={state} required />
        </div>
      )}
    </CaseForm>
  )
}

/** The case ends with its outcome. */
export function CloseForm({ today, ...form }: CaseFormProps & { today: string }) {
  return (
    <CaseForm {...form} submit="Tutup kasus">
      {(state) => (
        <>
          <TextArea label="Hasil akhir" name="outcome" maxLength={1000} state={state} rows={2} required />
          <DateField label="Ditutup pada" name="closedOn" max={today} initial={today} state={state} required />
        </>
      )}
    </CaseForm>
  )
}

/** The case is given up. */
export function CancelForm(form: CaseFormProps) {
  return (
    <CaseForm {...form} submit="Batalkan kasus" tone="secondary">
      {(state) => <TextField label="Alasan pembatalan" name="reason" maxLength={300} state={state} required />}
    </CaseForm>
  )
}
