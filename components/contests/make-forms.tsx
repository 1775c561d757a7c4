'use client'

import type { Choice } from '@/components/forms/choice'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormState } from '@/lib/actions/form-state'
import { CONTEST_KINDS, LEVELS } from '@/lib/contests/kinds'
import { ContestForm, type ContestFormProps } from './contest-form'

const FACTS_HINT = 'Usulan peserta dibaca dari catatan dua belas bulan tutup sebelum hari ini.'

/** A new contest: what, where, when. */
export function MakeContestForm({
  kecamatan,
  year,
  today,
  ...form
}: ContestFormProps & { kecamatan: readonly Choice[]; year: number; today: string }) {
  return (
    <ContestForm {...form} submit="Buat lomba">
      {(state) => (
        <>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
            <SelectField label="Yang dilombakan" name="kind" choices={CONTEST_KINDS} state={state} required />
            <SelectField label="Tingkat" name="level" choices={LEVELS} initial="kabupaten" state={state} required />
            <TextField label="Tahun" name="year" initial={year} inputMode="numeric" state={state} required />
          </div>
          <SelectField
            label="Kecamatan"
            name="kecamatanId"
            hint="Hanya untuk lomba tingkat kecamatan."
            choices={kecamatan}
            empty="Seluruh kabupaten/kota"
            state={state}
          />
          <TextField
            label="Nama lomba"
            name="title"
            hint="Misalnya: Lomba BKB tingkat kabupaten 2026"
            maxLength={150}
            state={state}
            required
          />
          <ContestFacts state={state} today={today} />
        </>
      )}
    </ContestForm>
  )
}

function ContestFacts({
  state,
  today,
  initial,
}: {
  state: FormState
  today: string
  initial?: { factsOn: string; places: number | null; note: string }
}) {
  return (
    <>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <DateField
          label="Catatan dibaca per tanggal"
          name="factsOn"
          hint={FACTS_HINT}
          max={today}
          initial={initial?.factsOn ?? today}
          state={state}
          required
        />
        <TextField
          label="Jumlah peserta yang dituju"
          name="places"
          hint="Kosongkan bila belum ditentukan."
          inputMode="numeric"
          initial={initial?.places ?? ''}
          state={state}
        />
      </div>
      <TextArea label="Keterangan" name="note" maxLength={1000} rows={2} initial={initial?.note} state={state} />
    </>
  )
}

/** Name, day of the records and places of a contest that is prepared. */
export function ChangeContestForm({
  contest,
  today,
  ...form
}: ContestFormProps & {
  contest: { title: string; factsOn: string; places: number | null; note: string }
  today: string
}) {
  return (
    <ContestForm {...form} submit="Simpan perubahan" tone="secondary">
      {(state) => (
        <>
          <TextField label="Nama lomba" name="title" maxLength={150} initial={contest.title} state={state} required />
          <ContestFacts state={state} today={today} initial={contest} />
        </>
      )}
    </ContestForm>
  )
}

/** An office's own aspects and weights. */
export function CriteriaForm({
  aspects,
  proposal,
  today,
  spreadLimit,
  ...form
}: ContestFormProps & {
  aspects: string
  proposal: readonly { code: string; label: string; weight: number }[]
  today: string
  spreadLimit: number
}) {
  return (
    <ContestForm {...form} submit="Berlakukan edisi ini">
      {(state) => (
        <>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <TextField
              label="Nama edisi"
              name="name"
              hint="Misalnya: Juknis lomba BKB 2026"
              maxLength={120}
              state={state}
              required
            />
            <TextField
              label="Sumber"
              name="source"
              hint="Nomor juknis, surat, atau kesepakatan tim."
              maxLength={300}
              state={state}
              required
            />
            <DateField label="Berlaku mulai" name="validFrom" initial={today} state={state} required />
            <TextField
              label="Batas selisih nilai juri"
              name="spreadLimit"
              hint="Selisih lebih besar dari ini diminta dibahas sebelum hasil dikunci."
              inputMode="numeric"
              initial={spreadLimit}
              state={state}
              required
            />
          </div>
          <TextArea
            label="Aspek dan bobot"
            name="aspects"
            hint="Satu aspek per baris dengan bobotnya, jumlahnya 100. Subaspek di bawahnya, diawali tanda hubung."
            rows={10}
            initial={aspects}
            state={state}
            required
          />
          <fieldset className="space-y-3">
            <legend className="mb-1 font-medium">Bobot usulan dari catatan kelompok</legend>
            <div className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
              {proposal.map(({ code, label, weight }) => (
                <TextField
                  key={code}
                  label={label}
                  name={`usul-${code}`}
                  inputMode="numeric"
                  initial={weight}
                  state={state}
                  required
                />
              ))}
            </div>
          </fieldset>
        </>
      )}
    </ContestForm>
  )
}
