'use client'

import type { Choice } from '@/components/forms/choice'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { ContestForm, type ContestFormProps } from './contest-form'

/** What the judges agreed about scores that lie apart. */
export function TalkForm(form: ContestFormProps) {
  return (
    <ContestForm {...form} submit="Simpan hasil pembahasan" tone="secondary">
      {(state) => (
        <TextArea
          label="Hasil pembahasan"
          name="outcome"
          hint="Misalnya: dua juri tetap pada nilainya, satu juri memperbaiki nilai inovasi."
          maxLength={500}
          rows={2}
          state={state}
          required
        />
      )}
    </ContestForm>
  )
}

/** The head locks the result. */
export function LockForm({ lacking, ...form }: ContestFormProps & { lacking: number }) {
  return (
    <ContestForm {...form} submit="Kunci hasil">
      {(state) => (
        <TextField
          label={lacking > 0 ? 'Mengapa dikunci walau ada lembar yang kurang' : 'Catatan'}
          name="note"
          maxLength={500}
          state={state}
          required={lacking > 0}
        />
      )}
    </ContestForm>
  )
}

/** A reason, for a step that needs one. */
export function ReasonForm({
  label,
  submit,
  name = 'reason',
  ...form
}: ContestFormProps & { label: string; submit: string; name?: string }) {
  return (
    <ContestForm {...form} submit={submit} tone="secondary">
      {(state) => <TextField label={label} name={name} maxLength={300} state={state} required />}
    </ContestForm>
  )
}

/** A winner goes on to the level above. */
export function NominateForm({
  entries,
  above,
  toProvince,
  today,
  ...form
}: ContestFormProps & {
  entries: readonly Choice[]
  above: readonly Choice[]
  toProvince: boolean
  today: string
}) {
  return (
    <ContestForm {...form} submit={toProvince ? 'Usulkan ke provinsi' : 'Usulkan ke kabupaten'}>
      {(state) => (
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <SelectField
            label="Pemenang"
            name="entryId"
            choices={entries}
            initial={entries[0]?.value}
            state={state}
            required
          />
          {above.length > 0 ? (
            <SelectField
              label="Masukkan ke lomba"
              name="toContestId"
              choices={above}
              empty="Hanya dicatat sebagai usulan"
              state={state}
            />
          ) : (
            <input type="hidden" name="toContestId" value="" />
          )}
          <TextField label="Nomor surat usulan" name="letterNumber" maxLength={80} state={state} />
          <DateField label="Tanggal surat" name="letterOn" max={today} state={state} />
        </div>
      )}
    </ContestForm>
  )
}

/** A judge's paper sheet, aspect by aspect. */
export function PaperSheetForm({
  parts,
  points,
  notes,
  note,
  visitedOn,
  today,
  ...form
}: ContestFormProps & {
  parts: readonly { code: string; label: string; weight: number }[]
  points: Readonly<Record<string, number>>
  notes: Readonly<Record<string, string>>
  note: string
  visitedOn: string | null
  today: string
}) {
  return (
    <ContestForm {...form} submit="Simpan lembar nilai">
      {(state) => (
        <>
          <DateField
            label="Tanggal penilaian"
            name="visitedOn"
            max={today}
            initial={visitedOn ?? today}
            state={state}
            required
          />
          <p className="text-sm text-ink-soft">Nilai 0 sampai 100. Yang kosong berarti belum dinilai, bukan nol.</p>
          {parts.map(({ code, label, weight }) => (
            <div key={code} className="grid items-end gap-x-6 gap-y-2 sm:grid-cols-2">
              <TextField
                label={`${label} (bobot ${weight}%)`}
                name={`nilai-${code}`}
                inputMode="numeric"
                initial={points[code] ?? ''}
                state={state}
              />
              <TextField
                label={`Catatan ${label}`}
                name={`catatan-${code}`}
                maxLength={500}
                initial={notes[code] ?? ''}
                state={state}
              />
            </div>
          ))}
          <TextArea label="Catatan umum" name="note" maxLength={1000} rows={2} initial={note} state={state} />
        </>
      )}
    </ContestForm>
  )
}
