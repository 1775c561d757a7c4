'use client'

import { Modal } from '@/components/reports/entry/modal'
import { Button } from '@/components/ui/button'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import type { ChipMember } from '@/lib/poktan/member-chip'
import { answerWords } from './answer-words'
import { draftOf, type MeetingDraft } from './meeting-draft'

interface MeetingConflictProps {
  mine: MeetingDraft
  stored: Meeting
  members: readonly ChipMember[]
  onMine: () => void
  onTheirs: () => void
  onClose: () => void
}

/** Two versions of one meeting side by side, where they differ; nothing is overwritten without a choice. */
export function MeetingConflict({ mine, stored, members, onMine, onTheirs, onClose }: MeetingConflictProps) {
  const [own, theirs] = [answerWords(mine, members), answerWords(draftOf(stored), members)]
  const different = Object.keys(own).filter((name) => own[name] !== theirs[name])
  return (
    <Modal
      wide
      title="Pertemuan ini diubah di tempat lain"
      note="Pilih yang dipakai; yang lain tidak dipakai lagi."
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Nanti</Button>
          <Button onClick={onTheirs}>Pakai versi tersimpan</Button>
          <Button tone="primary" onClick={onMine}>
            Pakai isian saya
          </Button>
        </>
      }
    >
      <dl className="space-y-3">
        {different.map((name) => (
          <div key={name}>
            <dt className="font-medium">{name}</dt>
            <dd className="grid gap-x-4 sm:grid-cols-2">
              <span>
                <span className="text-sm text-ink-soft">Isian saya: </span>
                {own[name] || '—'}
              </span>
              <span>
                <span className="text-sm text-ink-soft">Tersimpan: </span>
                {theirs[name] || '—'}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {different.length === 0 && <p>Isi kedua versi sama.</p>}
    </Modal>
  )
}
