'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { CORRECTABLE, CORRECTABLE_FIELDS, type RequestKind } from '@/lib/privacy/rules'

const DOES: Record<RequestKind, string> = {
  akses: 'Laporan sudah diserahkan',
  koreksi: 'Perbaiki datanya',
  pembatasan: 'Batasi: data disimpan, tidak dipakai',
  pencabutan_batas: 'Cabut pembatasan: data dipakai kembali',
  penghapusan: 'Hapus nama, nomor, dan catatannya',
}

type AnswerFormProps = { action: FormAction; hidden: Record<string, string>; kind: RequestKind; family: boolean }

/** Answers a request: does what it asks, or refuses it with the reason. */
export function AnswerForm({ action, hidden, kind, family }: AnswerFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <RadioGroup
        label="Hasil"
        name="outcome"
        state={state}
        choices={[
          { value: 'selesai', label: DOES[kind] },
          { value: 'ditolak', label: 'Tolak, dengan alasan' },
        ]}
        required
      />
      {kind === 'koreksi' && !family && (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label="Yang diperbaiki"
            name="field"
            state={state}
            choices={CORRECTABLE_FIELDS.map((value) => ({ value, label: CORRECTABLE[value] }))}
          />
          <TextField
            label="Isi yang benar"
            name="value"
            state={state}
            maxLength={300}
            hint="Tanggal: 2024-05-31. Jenis kelamin: L atau P."
          />
        </div>
      )}
      {kind === 'penghapusan' && (
        <TextField
          label="Ketik kata hapus untuk melanjutkan"
          name="sure"
          state={state}
          maxLength={20}
          hint="Tidak dapat diurungkan. Jumlah dan prevalensi tetap, tanpa nama."
        />
      )}
      <TextArea
        label="Jawaban kepada yang meminta"
        name="answer"
        state={state}
        maxLength={1_000}
        hint="Paling sedikit 5 huruf. Jangan menulis NIK."
        required
      />
      <SubmitButton busyLabel="Menyimpan…">Jawab permintaan</SubmitButton>
    </form>
  )
}
