'use client'

import { RadioGroup } from '@/components/forms/radio-group'
import { TextField } from '@/components/forms/text-field'
import type { Line } from '@/lib/rapat/lines'
import { LinesField } from './lines-field'
import { RapatForm, type RapatFormProps } from './rapat-form'

interface MinutesValues {
  papers: readonly Line[]
  problems: readonly Line[]
  agreements: readonly Line[]
  signers: readonly Line[]
  presentSaid: number | null
  finished: boolean
}

/** What was said, found and agreed, and who signs the minutes. */
export function MinutesForm({ minutes, ...form }: RapatFormProps & { minutes: MinutesValues }) {
  return (
    <RapatForm {...form} submit="Simpan hasil rapat">
      {(state) => (
        <>
          <LinesField list="papers" label="Paparan" initial={minutes.papers} state={state} />
          <LinesField list="problems" label="Masalah" initial={minutes.problems} state={state} />
          <LinesField list="agreements" label="Kesepakatan" initial={minutes.agreements} state={state} />
          <TextField
            label="Jumlah hadir menurut penyelenggara"
            name="presentSaid"
            hint="Isi bila jumlahnya diketahui tetapi daftar hadirnya tidak lengkap."
            inputMode="numeric"
            initial={minutes.presentSaid}
            state={state}
          />
          <LinesField
            list="signers"
            label="Penanda tangan notulen"
            hint="Pimpinan rapat dan notulis."
            initial={minutes.signers}
            state={state}
            spare={minutes.signers.length === 0 ? 2 : 0}
          />
          <RadioGroup
            label="Notulen"
            name="finished"
            initial={minutes.finished ? 'ya' : 'belum'}
            choices={[
              { value: 'belum', label: 'Masih disusun' },
              { value: 'ya', label: 'Selesai: rapat sudah diadakan dan notulennya dapat dicetak' },
            ]}
            state={state}
            required
          />
        </>
      )}
    </RapatForm>
  )
}
