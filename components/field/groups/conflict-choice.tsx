'use client'

import { useState } from 'react'
import { ANSWER_NAMES, answerWords } from '@/components/meetings/answer-words'
import { Chip } from '@/components/meetings/chip'
import { draftOf } from '@/components/meetings/meeting-draft'
import { Modal } from '@/components/reports/entry/modal'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { formatDate } from '@/lib/format/date'
import type { FieldStep, StandingStep } from '@/lib/poktan/field-book'
import { answersOf, joinMeeting, type MeetingAnswers } from '@/lib/poktan/meeting-merge'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { deviceTrouble } from './field-door'
import { noteStep } from './last-step'
import { dropStep, saveStep } from './steps'
import type { OpenGroup } from './use-group'

interface ConflictChoiceProps {
  open: OpenGroup
  step: StandingStep
  /** The meeting as the office has it. */
  stored: Meeting
  onClose: () => void
}

/** Both versions of a meeting where two people changed the same answers: only those are asked, the rest is joined. */
export function ConflictChoice({ open, step, stored, onClose }: ConflictChoiceProps) {
  const { members } = open.part
  const mine = answersOf(step.body as unknown as MeetingAnswers)
  const base = answersOf((step.base ?? step.body) as unknown as MeetingAnswers)
  const { answers, touching } = joinMeeting(base, mine, stored)
  const names = [...new Set(touching.map((field) => ANSWER_NAMES[field]))]
  const [own, theirs] = [answerWords(draftOf(mine), members), answerWords(draftOf(stored), members)]
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'stored'>>({})
  const [trouble, setTrouble] = useState('')
  const choose = (name: string, side: 'mine' | 'stored') => setChosen((all) => ({ ...all, [name]: side }))

  const save = async () => {
    if (names.some((name) => !chosen[name])) return setTrouble('Pilih satu untuk setiap bagian.')
    const next = { ...answers }
    for (const field of touching)
      if (chosen[ANSWER_NAMES[field]] === 'mine') Object.assign(next, { [field]: mine[field] })
    try {
      const decided = decidedStep(step, next, stored)
      if (decided) {
        await saveStep(decided)
        noteStep(decided)
      }
      await dropStep(step)
      onClose()
    } catch (error) {
      setTrouble(deviceTrouble(error))
    }
  }
  return (
    <Modal
      wide
      title={`Pertemuan ${formatDate(stored.heldOn)} diubah di dua tempat`}
      note="Yang lain sudah digabung. Pilih untuk bagian yang diubah keduanya."
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Nanti</Button>
          <Button tone="primary" onClick={() => void save()}>
            Simpan pilihan
          </Button>
        </>
      }
    >
      {trouble && (
        <div role="alert">
          <Banner tone="bad">{trouble}</Banner>
        </div>
      )}
      {names.map((name) => (
        <fieldset key={name} className="min-w-0">
          <legend className="mb-1.5 font-medium">{name}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            <Chip wide on={chosen[name] === 'mine'} onPress={() => choose(name, 'mine')} note="Isian saya">
              {own[name] || 'kosong'}
            </Chip>
            <Chip wide on={chosen[name] === 'stored'} onPress={() => choose(name, 'stored')} note="Tersimpan di kantor">
              {theirs[name] || 'kosong'}
            </Chip>
          </div>
        </fieldset>
      ))}
      {names.length === 0 && <p>Isi keduanya kini sudah cocok. Simpan untuk menggabungkannya.</p>}
    </Modal>
  )
}

/** The choice as a further edit upon what the office has; null where that is the office's own. */
function decidedStep(step: StandingStep, next: MeetingAnswers, stored: Meeting): FieldStep | null {
  const base = answersOf(stored)
  if (JSON.stringify(base) === JSON.stringify(next)) return null
  const { poktanId, label, thumbs } = step
  return {
    ...{ poktanId, label, ...(thumbs && { thumbs }) },
    key: crypto.randomUUID(),
    kind: 'meeting.change',
    body: { id: stored.id, ...next },
    baseVersion: stored.version,
    base: { ...base },
    madeAt: new Date().toISOString(),
  }
}
