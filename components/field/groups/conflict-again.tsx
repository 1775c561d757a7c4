'use client'

import { useState } from 'react'
import { ANSWER_NAMES, answerWords } from '@/components/meetings/answer-words'
import { draftOf } from '@/components/meetings/meeting-draft'
import { Modal } from '@/components/reports/entry/modal'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { FieldStep, StandingStep } from '@/lib/poktan/field-book'
import { stepWords } from '@/lib/poktan/field-undo'
import { answersOf, differingFields, type MeetingAnswers } from '@/lib/poktan/meeting-merge'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { deviceTrouble } from './field-door'
import { dropStep, saveStep } from './steps'
import type { OpenGroup } from './use-group'

interface ConflictAgainProps {
  open: OpenGroup
  step: StandingStep
  /** The meeting as the office has it; null for visits and referrals. */
  stored: Meeting | null
  onClose: () => void
}

/** A withdrawal, or a result, that met another's edit: shows that edit, and asks whether the own step still stands. */
export function ConflictAgain({ open, step, stored, onClose }: ConflictAgainProps) {
  const [trouble, setTrouble] = useState('')
  const service = open.part.services.find(({ id }) => id === step.body.id)
  const told =
    step.outcome?.outcome === 'bentrok' ? (step.outcome.stored as { version?: number; result?: string }) : null
  const result = told?.result ?? service?.result ?? ''
  const again = async () => {
    const next: FieldStep = {
      ...step,
      key: crypto.randomUUID(),
      madeAt: new Date().toISOString(),
      baseVersion: stored?.version ?? told?.version ?? service?.version ?? step.baseVersion,
      base: stored ? { ...answersOf(stored) } : { result },
    }
    try {
      await saveStep(next)
      await dropStep(step)
      onClose()
    } catch (error) {
      setTrouble(deviceTrouble(error))
    }
  }
  return (
    <Modal
      title={stepWords(step)}
      note="Orang lain mengubahnya setelah Anda melihatnya:"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void dropStep(step).then(onClose)}>Biarkan seperti tersimpan</Button>
          <Button tone="primary" onClick={() => void again()}>
            Tetap pakai langkah saya
          </Button>
        </>
      }
    >
      {trouble && (
        <div role="alert">
          <Banner tone="bad">{trouble}</Banner>
        </div>
      )}
      {stored ? (
        <Changed stored={stored} seen={step.base as unknown as MeetingAnswers} open={open} />
      ) : (
        <p>
          Hasil yang tersimpan: <strong className="font-medium">{result || 'belum dicatat'}</strong>
        </p>
      )}
    </Modal>
  )
}

function Changed({ stored, seen, open }: { stored: Meeting; seen: MeetingAnswers; open: OpenGroup }) {
  const now = answerWords(draftOf(stored), open.part.members)
  const names = [...new Set(differingFields(seen, stored).map((field) => ANSWER_NAMES[field]))]
  return (
    <dl className="space-y-2">
      {names.map((name) => (
        <div key={name}>
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd>{now[name] || 'kosong'}</dd>
        </div>
      ))}
    </dl>
  )
}
