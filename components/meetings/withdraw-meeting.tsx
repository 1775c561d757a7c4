'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { OfficeDoor } from './book-door'
import { StepModal } from './step-modal'

interface WithdrawMeetingProps {
  id: string
  version: number
  bookHref: string
}

/** Takes a meeting that did not happen, or was recorded twice, out of every count. */
export function WithdrawMeeting({ id, version, bookHref }: WithdrawMeetingProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <OfficeDoor>
      <Button onClick={() => setOpen(true)}>Tarik pertemuan</Button>
      {open && (
        <StepModal
          step="meeting.withdraw"
          body={() => ({ id, version, reason })}
          title="Tarik pertemuan ini"
          note="Pertemuan tidak lagi dihitung di laporan mana pun. Catatannya tetap ada dan langkah ini dapat diurungkan."
          submitLabel="Tarik pertemuan"
          tone="danger"
          onClose={() => setOpen(false)}
          onDone={(key) => router.push(`${bookHref}?langkah=${key}`)}
        >
          <label className="block">
            <span className="mb-1 block font-medium">Alasan</span>
            <textarea
              className="control min-h-24"
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
        </StepModal>
      )}
    </OfficeDoor>
  )
}
