'use client'

import { useState } from 'react'
import { StepModal } from '@/components/meetings/step-modal'
import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import { answersOf } from '@/lib/poktan/meeting-merge'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { goTo } from '../address'
import { FieldDoor } from './field-door'
import type { OpenGroup } from './use-group'

/** Takes a meeting that did not happen, or was recorded twice, out of every count; also before the office has it. */
export function WithdrawStep({ open, meeting }: { open: OpenGroup; meeting: Meeting }) {
  const [asks, setAsks] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <FieldDoor open={open}>
      <Button onClick={() => setAsks(true)}>Tarik pertemuan</Button>
      {asks && (
        <StepModal
          step="meeting.withdraw"
          body={() => ({ id: meeting.id, version: meeting.version, base: answersOf(meeting), reason })}
          title="Tarik pertemuan ini"
          note="Pertemuan tidak lagi dihitung di laporan mana pun. Catatannya tetap ada di kantor."
          submitLabel="Tarik pertemuan"
          tone="danger"
          onClose={() => setAsks(false)}
          onDone={() => goTo(paths.fieldGroup(open.part.group.id), { replace: true })}
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
    </FieldDoor>
  )
}
