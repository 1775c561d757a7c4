'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useBookDoor } from './book-door'
import { Chip } from './chip'
import { StepModal } from './step-modal'

const REASONS = [
  'Kader berhalangan',
  'Bertepatan dengan kegiatan desa',
  'Anggota tidak dapat berkumpul',
  'Bencana atau cuaca',
]

interface NilStepProps {
  poktanId: string
  /** `2026-07`, and in words. */
  month: string
  monthName: string
  /** Whether the month is handed in without a meeting already. */
  isNil: boolean
}

/** Hands in a month without a meeting, with its reason; or takes that back. */
export function NilStep({ poktanId, month, monthName, isNil }: NilStepProps) {
  const door = useBookDoor()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const done = () => {
    setOpen(false)
    door.taken()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{isNil ? 'Tarik laporan nihil' : 'Tidak ada pertemuan'}</Button>
      {open && isNil && (
        <StepModal
          step="nil.withdraw"
          body={() => ({ poktanId, period: month })}
          title={`Tarik laporan nihil ${monthName}`}
          note="Kelompok ini kembali belum melapor untuk bulan tersebut."
          submitLabel="Tarik"
          tone="danger"
          onClose={() => setOpen(false)}
          onDone={done}
        />
      )}
      {open && !isNil && (
        <StepModal
          step="nil.record"
          body={() => ({ poktanId, period: month, reason })}
          title={`Tidak ada pertemuan pada ${monthName}`}
          note="Kelompok terhitung melapor, tetapi tidak aktif. Bila kemudian ada pertemuan, catat saja pertemuannya."
          submitLabel="Simpan laporan nihil"
          onClose={() => setOpen(false)}
          onDone={done}
        >
          <div className="grid gap-2 sm:grid-cols-2">
            {REASONS.map((words) => (
              <Chip key={words} wide on={reason === words} onPress={() => setReason(words)}>
                {words}
              </Chip>
            ))}
          </div>
          <label className="block">
            <span className="mb-1 block font-medium">Alasan</span>
            <input
              className="control"
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
        </StepModal>
      )}
    </>
  )
}
