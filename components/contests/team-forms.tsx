'use client'

import type { Choice } from '@/components/forms/choice'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { DUTIES } from '@/lib/contests/kinds'
import { ContestForm, type ContestFormProps } from './contest-form'

/** A line of the schedule. */
export function StageForm(form: ContestFormProps) {
  return (
    <ContestForm {...form} submit="Tambah jadwal" tone="secondary">
      {(state) => (
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <TextField
            label="Tahap"
            name="name"
            hint="Misalnya: Kunjungan lapangan"
            maxLength={120}
            state={state}
            required
          />
          <TextField label="Tempat" name="place" maxLength={150} state={state} />
          <DateField label="Mulai" name="fromOn" state={state} required />
          <DateField label="Sampai" name="toOn" state={state} />
        </div>
      )}
    </ContestForm>
  )
}

/** Somebody of a team; a judge with the account they score with. */
export function MemberForm({
  team,
  accounts,
  ...form
}: ContestFormProps & { team: 'pembina' | 'penilai'; accounts: readonly Choice[] }) {
  return (
    <ContestForm {...form} submit={team === 'pembina' ? 'Tambah pembina' : 'Tambah juri'} tone="secondary">
      {(state) => (
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <input type="hidden" name="team" value={team} />
          <TextField label="Nama" name="name" maxLength={120} state={state} required />
          <TextField label="Instansi" name="agency" maxLength={120} state={state} />
          <SelectField label="Kedudukan" name="duty" choices={DUTIES} initial="anggota" state={state} required />
          {team === 'penilai' ? (
            <SelectField
              label="Akun juri"
              name="account"
              hint="Dengan akun ia menilai di ponselnya, juga tanpa sinyal. Tanpa akun lembarnya dicatat kabid."
              choices={accounts}
              empty="Tanpa akun"
              state={state}
            />
          ) : (
            <input type="hidden" name="account" value="" />
          )}
        </div>
      )}
    </ContestForm>
  )
}

/** A coaching visit. */
export function VisitForm({
  entries,
  today,
  ...form
}: ContestFormProps & { entries: readonly Choice[]; today: string }) {
  return (
    <ContestForm {...form} submit="Catat pembinaan" tone="secondary">
      {(state) => (
        <>
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            <SelectField label="Peserta" name="entryId" choices={entries} state={state} required />
            <DateField label="Tanggal" name="visitedOn" max={today} initial={today} state={state} required />
          </div>
          <TextField label="Yang berkunjung" name="visitors" maxLength={200} state={state} required />
          <TextArea label="Saran" name="advice" maxLength={1000} rows={3} state={state} required />
          <TextField label="Tindak lanjut peserta" name="followUp" maxLength={500} state={state} />
        </>
      )}
    </ContestForm>
  )
}
