'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { EntryLine } from '@/lib/reports/entry-line'
import { isReason } from '@/lib/reports/rules'
import { Modal } from './modal'

interface CorrectModalProps {
  line: EntryLine
  onClose: () => void
  onCorrect: (reason: string) => void
}

/** Asks why a report that was sent must be corrected, and says what happens to it. */
export function CorrectModal({ line, onClose, onCorrect }: CorrectModalProps) {
  const [reason, setReason] = useState('')
  return (
    <Modal
      title={`Perbaiki laporan ${line.name}`}
      note="Angka yang sudah dikirim tetap dihitung sampai perbaikan Anda dikirim. Sesudah itu laporan diperiksa lagi."
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Batal</Button>
          <Button tone="primary" disabled={!isReason(reason)} onClick={() => onCorrect(reason.trim())}>
            Buka untuk perbaikan
          </Button>
        </>
      }
    >
      <label className="block space-y-1">
        <span className="font-medium">Alasan perbaikan</span>
        <textarea
          className="control min-h-24"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <span className="block text-sm text-ink-soft">Paling sedikit 5 huruf. Dibaca pemeriksa.</span>
      </label>
    </Modal>
  )
}
