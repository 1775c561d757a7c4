'use client'

import { useState } from 'react'
import { Modal } from '@/components/reports/entry/modal'
import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import type { VisitBody } from '@/lib/tpk/care'
import { Typed } from './inputs'
import { withdrawVisitStep } from './items'
import { lineOf } from './plan'
import { saveCare } from './save-care'
import type { OpenFamily } from './use-family'
import type { VisitTarget } from './visit-form'

interface WithdrawVisitProps {
  target: VisitTarget
  visit: VisitBody
  version: number
  open: OpenFamily
}

const LEAST_LETTERS = 5

/** Takes back a visit that was not made, or was recorded twice: it counts nowhere any more. */
export function WithdrawVisit({ target, visit, version, open }: WithdrawVisitProps) {
  const [asks, setAsks] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState('')
  const { book, care, today, lines } = open
  const { family } = book
  const save = async () => {
    if (reason.trim().length < LEAST_LETTERS) return setProblem('Tulis alasannya, paling sedikit 5 huruf.')
    const person = book.persons.find(({ id }) => id === target.personId)!
    const others = book.visits.filter(({ id, targetId }) => targetId === target.id && id !== visit.id)
    const last = others.toSorted((one, other) => one.visitedOn.localeCompare(other.visitedOn)).at(-1)
    const line = lineOf({ ...target, targetId: target.id }, person, family, {
      visits: others,
      ...{ risk: last?.risk ?? '', marks: last?.marks ?? [], today, care },
      referral: lines.find(({ targetId }) => targetId === target.id)?.referral ?? null,
    })
    const body = { id: visit.id, familyId: family.id, reason: reason.trim() }
    const press = { key: crypto.randomUUID(), madeAt: new Date().toISOString() }
    const step = withdrawVisitStep({ rw: family.rw, stage: target.stage }, body, visit, version, press, {
      lines: [line],
    })
    setProblem(await saveCare([step], () => Promise.resolve(), paths.fieldFamily(family.id)))
  }
  return (
    <>
      <Button onClick={() => setAsks(true)}>Tarik kunjungan</Button>
      {asks && (
        <Modal
          title="Tarik kunjungan ini"
          note="Kunjungan tidak lagi dihitung di mana pun. Catatannya tetap ada di kantor."
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button onClick={() => setAsks(false)}>Batal</Button>
              <Button tone="danger" onClick={() => void save()}>
                Tarik kunjungan
              </Button>
            </>
          }
        >
          <Typed label="Alasan" required maxLength={300} value={reason} problem={problem} onType={setReason} />
        </Modal>
      )}
    </>
  )
}
