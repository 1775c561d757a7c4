'use client'

import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { ACTION_STATES, REVIEW_RESULTS } from '@/lib/convergence/action-rules'
import { FileField } from './file-field'
import { StepForm, type StepFormProps } from './step-form'

export interface KeptAction {
  opdId: string | null
  dueOn: string | null
  state: string
  finishedOn: string | null
  output: string
  outputHint: string
}

type ProgressFormProps = StepFormProps & {
  kept: KeptAction
  opd: readonly { id: string; name: string }[]
  today: string
}

/** Who answers for an action, until when, how far it is, and what it gave. */
export function ProgressForm({ kept, opd, today, ...form }: ProgressFormProps) {
  return (
    <StepForm {...form} submit="Simpan keadaan">
      {(state) => (
        <>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <SelectField
              label="OPD penanggung jawab"
              name="opdId"
              choices={opd.map(({ id, name }) => ({ value: id, label: name }))}
              empty="Belum ditentukan"
              initial={kept.opdId}
              state={state}
            />
            <DateField label="Tenggat" name="dueOn" initial={kept.dueOn} state={state} />
          </div>
          <RadioGroup
            label="Keadaan"
            name="state"
            choices={ACTION_STATES}
            initial={kept.state}
            state={state}
            inline
            required
          />
          <DateField
            label="Selesai pada"
            name="finishedOn"
            max={today}
            initial={kept.finishedOn}
            hint="Hanya bila sudah selesai."
            state={state}
          />
          <TextArea
            label="Keluaran"
            name="output"
            hint={kept.outputHint}
            maxLength={3000}
            initial={kept.output}
            rows={4}
            state={state}
          />
        </>
      )}
    </StepForm>
  )
}

/** A paper that shows what an action gave. */
export function EvidenceForm({ today, hint, ...form }: StepFormProps & { today: string; hint: string }) {
  return (
    <StepForm {...form} submit="Tambah bukti">
      {(state) => (
        <>
          <TextField label="Nama bukti" name="title" hint={hint} maxLength={200} state={state} required />
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <TextField label="Nomor" name="number" maxLength={100} state={state} />
            <DateField label="Tanggal" name="datedOn" max={today} state={state} />
          </div>
          <FileField label="Berkas" state={state} />
        </>
      )}
    </StepForm>
  )
}

/** Whether an action is as it should be. */
export function ReviewForm({
  review,
  result,
  today,
  ...form
}: StepFormProps & { review: string; result: string; today: string }) {
  return (
    <StepForm {...form} submit="Simpan reviu">
      {(state) => (
        <>
          <RadioGroup
            label="Hasil"
            name="reviewResult"
            choices={REVIEW_RESULTS}
            initial={result}
            state={state}
            inline
            required
          />
          <TextArea label="Reviu" name="review" maxLength={3000} initial={review} rows={3} state={state} required />
          <DateField label="Tanggal reviu" name="reviewedOn" max={today} initial={today} state={state} required />
        </>
      )}
    </StepForm>
  )
}

interface Judged {
  resultClass: string
  judgedBy: string
  judgedOn: string | null
  note: string
  source: string
}

type JudgeFormProps = StepFormProps & {
  judged: Judged
  classes: readonly { value: string; label: string }[]
  today: string
}

/** How the year was judged from above. */
export function JudgeForm({ judged, classes, today, ...form }: JudgeFormProps) {
  return (
    <StepForm {...form} submit="Simpan penilaian">
      {(state) => (
        <>
          {classes.length > 0 ? (
            <RadioGroup
              label="Kelas hasil"
              name="resultClass"
              choices={[...classes, { value: '', label: 'Belum ada' }]}
              initial={judged.resultClass}
              state={state}
              inline
            />
          ) : (
            <input type="hidden" name="resultClass" value="" />
          )}
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <TextField label="Dinilai oleh" name="judgedBy" maxLength={150} initial={judged.judgedBy} state={state} />
            <DateField label="Tanggal penilaian" name="judgedOn" max={today} initial={judged.judgedOn} state={state} />
          </div>
          <TextArea label="Catatan penilai" name="note" maxLength={2000} initial={judged.note} state={state} />
          <TextField
            label="Sumber"
            name="source"
            hint="Berita acara atau surat yang memuatnya."
            maxLength={200}
            initial={judged.source}
            state={state}
            required
          />
        </>
      )}
    </StepForm>
  )
}

interface Described {
  label: string
  output: string
  evidence: string
  due: string
}

/** An action of the office's own edition. */
export function SchemeForm({ described, submit, ...form }: StepFormProps & { described: Described; submit: string }) {
  return (
    <StepForm {...form} submit={submit}>
      {(state) => (
        <>
          <TextField label="Nama aksi" name="label" maxLength={150} initial={described.label} state={state} required />
          <TextArea
            label="Keluaran yang diharapkan"
            name="output"
            maxLength={500}
            rows={2}
            initial={described.output}
            state={state}
          />
          <TextArea
            label="Bukti yang dilampirkan"
            name="evidence"
            maxLength={500}
            rows={2}
            initial={described.evidence}
            state={state}
          />
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <TextField
              label="Tenggat tiap tahun"
              name="due"
              hint="Bulan-tanggal, misalnya 06-30."
              maxLength={5}
              initial={described.due}
              state={state}
            />
            <TextField
              label="Sumber"
              name="source"
              hint="Surat atau pedoman yang memuatnya."
              maxLength={300}
              state={state}
              required
            />
          </div>
        </>
      )}
    </StepForm>
  )
}
