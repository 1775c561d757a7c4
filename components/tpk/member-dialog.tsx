'use client'

import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'
import type { Member, TeamAccount } from '@/lib/tpk/team-queries'
import { type Seat, seatWords } from '@/lib/tpk/team-rules'

export type MemberDialogProps = {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  seat: Seat
  /** Absent: an empty seat is filled. */
  member?: Member
  /** Null for those who give no accounts. */
  accounts: readonly TeamAccount[] | null
  day: { min: string; max: string }
}

/** Fills a seat of a team, or puts right who sits there. */
export function MemberDialog({ action, hidden, seat, member, accounts, day }: MemberDialogProps) {
  return (
    <StepDialog
      id={`kursi-${member?.id ?? seat}`}
      action={action}
      label={member ? 'Ubah' : 'Isi kursi'}
      title={member ? `Ubah ${member.name}` : `Isi kursi ${seatWords(seat)}`}
      hidden={{ ...hidden, seat }}
      openTone={member ? 'quiet' : 'secondary'}
      submitLabel="Simpan"
      fields={(state) => (
        <>
          <TextField label="Nama" name="name" initial={member?.name} state={state} maxLength={100} required />
          <TextField
            label="Menggantikan sebagai"
            name="standsIn"
            initial={member?.standsIn}
            state={state}
            maxLength={60}
            hint="Isi bila bukan petugas biasanya: Perawat, Bidan desa lain."
          />
          <TextField
            label="Nomor telepon"
            name="phone"
            type="tel"
            initial={member?.phone}
            state={state}
            maxLength={20}
          />
          {accounts && (
            <SelectField
              label="Akun Lini"
              name="accountId"
              initial={member?.accountId ?? ''}
              state={state}
              empty="Belum ada akun"
              choices={accounts.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }))}
              hint="Akun berperan kader TPK di desa ini. Dengan akun ini keluarga di RW tim terbuka."
            />
          )}
          <DateField
            label="Bertugas sejak"
            name="fromOn"
            initial={member?.fromOn ?? day.max}
            min={day.min}
            max={day.max}
            state={state}
            required
          />
        </>
      )}
    />
  )
}
