'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { StandingVerval, VervalLine } from '@/lib/krs/field-part'
import { verifiedLabel } from '@/lib/krs/marks'
import { deviceTrouble } from '../care/save-care'
import { dropStep, takeBackStep } from './steps'

interface VervalNotesProps {
  /** The family as the office has it. */
  office: VervalLine
  steps: readonly StandingVerval[]
}

/** What became of the verifyings of a family saved here: what waits and can be taken back, what was refused and why. */
export function VervalNotes({ office, steps }: VervalNotesProps) {
  const [trouble, setTrouble] = useState('')
  const act = (doing: Promise<unknown>) =>
    void doing.then(
      (done) => setTrouble(done === false ? 'Sudah terkirim. Perbaiki jawabannya lalu simpan lagi.' : ''),
      (error: unknown) => setTrouble(deviceTrouble(error)),
    )
  const waiting = steps.findLast(({ state }) => state === 'menunggu' || state === 'dikirim')
  return (
    <>
      {trouble && (
        <div role="alert">
          <Banner tone="bad">{trouble}</Banner>
        </div>
      )}
      {waiting && (
        <Banner
          tone="info"
          actions={
            waiting.state === 'menunggu' &&
            waiting.tries === 0 && (
              <Button size="small" onClick={() => act(takeBackStep(waiting))}>
                Urungkan
              </Button>
            )
          }
        >
          Jawaban Anda menunggu dikirim. Anda masih dapat memperbaikinya.
        </Banner>
      )}
      {steps.map((step) => {
        const { outcome, key } = step
        if (outcome?.outcome === 'susulan')
          return (
            <Banner key={key} tone="warn" title="Jawaban ini menunggu keputusan kantor">
              {outcome.message} Tanda terima {outcome.receipt}.
            </Banner>
          )
        if (outcome?.outcome !== 'ditolak') return null
        return (
          <Banner
            key={key}
            tone="bad"
            title="Jawaban Anda ditolak"
            actions={
              <Button size="small" tone="quiet" onClick={() => act(dropStep(step))}>
                {office.said ? 'Pakai yang di kantor' : 'Buang'}
              </Button>
            }
          >
            {[...new Set([outcome.message, ...Object.values(outcome.fields ?? {})])].join(' ')} Isinya masih ada di
            bawah.
            {office.said && (
              <p className="mt-1">
                Di kantor: {verifiedLabel(office.said.verified)}
                {office.said.byName && `, oleh ${office.said.byName}`}.
              </p>
            )}
            <p className="text-sm">Tanda terima {outcome.receipt}</p>
          </Banner>
        )
      })}
    </>
  )
}
