'use client'

import { useState } from 'react'
import { Modal } from '@/components/reports/entry/modal'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { Closing } from '@/lib/tpk/care'
import type { FamilyBook } from '@/lib/tpk/field-book'
import { CLOSINGS_OF } from '@/lib/tpk/rules'
import { Picked, Typed } from './inputs'
import { closeStep } from './items'
import { noteSteps } from './last-step'
import { deviceTrouble } from './save-care'
import { saveStep } from './steps'
import { closingWords } from './words'

interface CloseTargetProps {
  target: FamilyBook['targets'][number]
  personName: string
  family: FamilyBook['family']
  today: string
  onClose: () => void
}

/** Ends accompanying somebody, with why: the visits stay. */
export function CloseTarget({ target, personName, family, today, onClose }: CloseTargetProps) {
  const [closedAs, setClosedAs] = useState<Closing | ''>('')
  const [closedOn, setClosedOn] = useState(today)
  const [note, setNote] = useState('')
  const [trouble, setTrouble] = useState('')
  const save = async () => {
    if (!closedAs) return setTrouble('Pilih alasannya.')
    if (!closedOn || closedOn > today || closedOn < target.openedOn)
      return setTrouble('Tanggalnya antara mulai didampingi dan hari ini.')
    const body = { id: target.id, familyId: family.id, closedOn, closedAs, note: note.trim() }
    const press = { key: crypto.randomUUID(), madeAt: new Date().toISOString() }
    const step = closeStep(family.rw, body, target.version, press)
    try {
      await saveStep(step)
    } catch (error) {
      return setTrouble(deviceTrouble(error))
    }
    noteSteps([step])
    onClose()
    window.scrollTo({ top: 0 })
  }
  return (
    <Modal
      title="Akhiri pendampingan"
      note={`${personName}. Riwayat kunjungannya tetap tersimpan.`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Batal</Button>
          <Button tone="primary" onClick={() => void save()}>
            Akhiri
          </Button>
        </>
      }
    >
      {trouble && (
        <div role="alert">
          <Banner tone="bad">{trouble}</Banner>
        </div>
      )}
      <Picked
        label="Mengapa?"
        required
        choices={CLOSINGS_OF[target.stage].map((value) => ({ value, label: closingWords(value) }))}
        value={closedAs}
        onPick={setClosedAs}
      />
      <Typed
        label="Sejak tanggal"
        required
        type="date"
        min={target.openedOn}
        max={today}
        value={closedOn}
        onType={setClosedOn}
      />
      <Typed label="Catatan" maxLength={300} value={note} onType={setNote} />
    </Modal>
  )
}
