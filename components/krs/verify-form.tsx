'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { KRS_TRAITS, RANK, RANKS, rankLabel, VERIFIED_STATES } from '@/lib/krs/marks'

const ANSWERS = [
  { value: 'ya', label: 'Ya' },
  { value: 'tidak', label: 'Tidak' },
  { value: '?', label: 'Tidak diketahui' },
] as const

interface Verified {
  verified: string
  found: Readonly<Record<string, boolean | number | null>>
  foundAtRisk: boolean | null
  reason: string
}

const answerOf = (said: boolean | number | null | undefined): string =>
  said === undefined ? '' : typeof said === 'boolean' ? (said ? 'ya' : 'tidak') : '?'

/** What the field found of a family. Only what differs from the list need be said. */
export function VerifyForm({
  action,
  hidden,
  family,
  today,
}: {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  family: Verified
  today: string
}) {
  const [state, send] = useActionState(action, idle)
  const { found } = family
  return (
    <form action={send} noValidate className="group/verval max-w-3xl space-y-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <RadioGroup
        label="Apa yang Anda temukan?"
        name="verified"
        choices={VERIFIED_STATES.filter(({ value }) => value !== 'belum')}
        initial={family.verified === 'belum' ? '' : family.verified}
        state={state}
        required
      />
      <div className="hidden space-y-4 group-has-[[value=berubah]:checked]/verval:block">
        <p className="text-sm text-ink-soft">Isi yang berbeda saja; yang lain biarkan seperti daftar.</p>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {KRS_TRAITS.map(({ code, label }) => (
            <SelectField
              key={code}
              label={label}
              name={`tanda_${code}`}
              choices={ANSWERS}
              empty="Seperti daftar"
              initial={answerOf(found[code])}
              state={state}
            />
          ))}
          <SelectField
            label="Peringkat kesejahteraan"
            name="rank"
            choices={[
              ...RANKS.map((rank) => ({ value: String(rank), label: rankLabel(rank) })),
              { value: '?', label: rankLabel(null) },
            ]}
            empty="Seperti daftar"
            initial={RANK in found ? String(found[RANK] ?? '?') : ''}
            state={state}
          />
          <SelectField
            label="Menurut lapangan, keluarga ini berisiko?"
            name="risk"
            choices={ANSWERS.slice(0, 2)}
            empty="Tidak dinilai"
            hint="Status resmi pada daftar tetap tersimpan."
            initial={family.foundAtRisk === null ? '' : family.foundAtRisk ? 'ya' : 'tidak'}
            state={state}
          />
        </div>
      </div>
      <div className="hidden group-has-[[name=verified]:checked:not([value=sesuai])]/verval:block">
        <TextArea
          label="Alasan"
          name="reason"
          maxLength={300}
          initial={family.reason}
          state={state}
          rows={2}
          required
        />
      </div>
      <DateField label="Tanggal verifikasi" name="verifiedOn" initial={today} max={today} state={state} required />
      <SubmitButton busyLabel="Menyimpan…">Simpan verifikasi</SubmitButton>
    </form>
  )
}
