'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { LinkButton } from '@/components/ui/link-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { paths } from '@/lib/paths'
import { HandedCode } from '../../pengaturan/akun/handed-code'
import { ZONES } from '../../pengaturan/zones'

type OpenOfficeFormProps = {
  district: string
  /** An open office shows no form; but the code of one just opened stays in sight. */
  opened: boolean
  initial: { name: string; shortName: string; zone: string; firstPeriod: string }
  open: FormAction
}

/** The first facts of an office and its first admin; then the code to hand over. */
export function OpenOfficeForm({ district, opened, initial, open }: OpenOfficeFormProps) {
  const [state, action] = useActionState(open, idle)
  const { username, code } = state.shown ?? {}
  if (username && code) {
    return (
      <div className="space-y-4">
        <HandedCode username={username} code={code} />
        <LinkButton href={paths.offices()} tone="primary">
          Ke daftar kantor
        </LinkButton>
      </div>
    )
  }
  if (opened) return null
  return (
    <form action={action} className="space-y-5">
      <FormMessage state={state} />
      <input type="hidden" name="district" value={district} />
      <TextField
        label="Nama lengkap kantor"
        name="name"
        initial={initial.name}
        state={state}
        maxLength={200}
        required
      />
      <TextField
        label="Nama pendek"
        name="shortName"
        initial={initial.shortName}
        state={state}
        maxLength={60}
        required
      />
      <RadioGroup label="Zona waktu" name="zone" initial={initial.zone} choices={ZONES} state={state} inline required />
      <DateField
        label="Bulan laporan pertama"
        name="firstPeriod"
        kind="month"
        hint="Mulai bulan ini setiap desa diharapkan melapor."
        initial={initial.firstPeriod}
        state={state}
        required
      />
      <TextField
        label="Nama admin pertama"
        name="adminName"
        hint="Akunnya dibuat sekarang; Anda mendapat kode sekali pakai untuk disampaikan."
        state={state}
        maxLength={120}
        required
      />
      <SubmitButton busyLabel="Membuka…">Buka kantor</SubmitButton>
    </form>
  )
}
