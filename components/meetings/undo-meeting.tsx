'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { sendStep, troubleOf } from './send-step'

interface UndoMeetingProps {
  /** The key of the step just made. */
  stepKey: string
  done: string
  /** Whether it can still be taken back. */
  open: boolean
}

/** Says what was just done in the book, and takes it back. */
export function UndoMeeting({ stepKey, done, open }: UndoMeetingProps) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ tone: 'good' | 'bad'; words: string } | null>(null)
  const undo = async () => {
    setBusy(true)
    const result = await sendStep('meeting.undo', stepKey, {})
    setBusy(false)
    if (result.outcome !== 'diterima') return setSaid({ tone: 'bad', words: troubleOf(result) })
    setSaid({ tone: 'good', words: 'Langkah tadi sudah diurungkan.' })
    router.refresh()
  }
  return (
    <div role="status">
      <Banner
        tone={said?.tone ?? 'good'}
        actions={
          open &&
          said?.tone !== 'good' && (
            <Button size="small" busy={busy} onClick={() => void undo()}>
              Urungkan
            </Button>
          )
        }
      >
        {said?.words ?? done}
      </Banner>
    </div>
  )
}
