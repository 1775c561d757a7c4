'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { type Aspect, scoredParts } from '@/lib/contests/criteria'
import { answersOfStep, type JudgedEntry, type OfficeSheet, type StandingSheet } from '@/lib/contests/judging-part'
import type { SheetAnswers } from '@/lib/contests/sheet-merge'
import { deviceTrouble } from '../care/save-care'
import { dropStep, saveStep, takeBackStep } from './steps'

interface SheetNotesProps {
  entry: JudgedEntry
  steps: readonly StandingSheet[]
  aspects: readonly Aspect[]
  accountId: string
}

/** What became of the sheets saved here: what waits and can be taken back, what was refused, what met another edit. */
export function SheetNotes({ entry, steps, aspects }: SheetNotesProps) {
  const [trouble, setTrouble] = useState('')
  const last = steps.at(-1)
  const undo = async (step: StandingSheet) => {
    const done = await takeBackStep(step).catch(deviceTrouble)
    setTrouble(done === true ? '' : done || 'Sudah terkirim. Ubah nilainya lalu simpan lagi.')
  }
  return (
    <>
      {trouble && (
        <div role="alert">
          <Banner tone="bad">{trouble}</Banner>
        </div>
      )}
      {last && (last.state === 'menunggu' || last.state === 'dikirim') && (
        <div role="status">
          <Banner
            tone="info"
            actions={
              last.state === 'menunggu' &&
              last.tries === 0 && (
                <Button size="small" onClick={() => void undo(last)}>
                  Urungkan
                </Button>
              )
            }
          >
            Nilai tersimpan. Aman di perangkat ini, dikirim begitu ada sinyal.
          </Banner>
        </div>
      )}
      {last?.outcome?.outcome === 'diterima' && (
        <div role="status">
          <Banner tone="good">
            Nilai diterima kantor, tanda terima {last.outcome.receipt}.
            {last.outcome.joined && ' Digabung dengan perubahan lain pada lembar yang sama.'}
          </Banner>
        </div>
      )}
      {!last && entry.sheet && Object.keys(entry.sheet.points).length > 0 && (
        <Banner tone="good">Lembar ini sudah ada di kantor. Anda masih dapat mengubahnya sebelum hasil dikunci.</Banner>
      )}
      {steps.map((step) =>
        step.state === 'ditolak' ? (
          <Refused key={step.key} step={step} />
        ) : step.state === 'bentrok' ? (
          <Conflict key={step.key} step={step} entry={entry} aspects={aspects} />
        ) : step.state === 'susulan' && step.outcome?.outcome === 'susulan' ? (
          <Banner key={step.key} tone="warn" title="Lembar ini menunggu keputusan kantor">
            {step.outcome.message} Tanda terima {step.outcome.receipt}.
          </Banner>
        ) : null,
      )}
    </>
  )
}

function Refused({ step }: { step: StandingSheet }) {
  const { outcome } = step
  if (outcome?.outcome !== 'ditolak') return null
  return (
    <Banner
      tone="bad"
      title="Lembar ini ditolak"
      actions={
        <Button size="small" tone="quiet" onClick={() => void dropStep(step)}>
          Buang
        </Button>
      }
    >
      {[...new Set([outcome.message, ...Object.values(outcome.fields ?? {})])].join(' ')} Isinya masih ada di bawah.
      <p className="text-sm">Tanda terima {outcome.receipt}</p>
    </Banner>
  )
}

/** The same answer was changed on another device: both are shown, and the judge says which is meant. */
function Conflict({ step, entry, aspects }: { step: StandingSheet; entry: JudgedEntry; aspects: readonly Aspect[] }) {
  const stored = storedOf(step, entry)
  const own = answersOfStep(step)
  const differing = scoredParts({ aspects }).filter(({ code }) => own.points[code] !== stored?.points[code])
  const keepOwn = async () => {
    if (!stored) return
    const { id, version, ...base } = stored
    await saveStep({
      ...{ key: crypto.randomUUID(), kind: step.kind, entryId: step.entryId, label: step.label },
      body: { ...step.body, id },
      baseVersion: version,
      base: { ...base },
      madeAt: new Date().toISOString(),
      ...(step.thumbs && { thumbs: step.thumbs }),
    })
    await dropStep(step)
  }
  const said = (value: number | undefined) => (value === undefined ? 'belum dinilai' : String(value))
  return (
    <Banner
      tone="warn"
      title="Lembar ini bertemu perubahan dari perangkat lain"
      actions={
        <>
          <Button size="small" disabled={!stored} onClick={() => void keepOwn()}>
            Pakai yang di sini
          </Button>
          <Button size="small" tone="quiet" onClick={() => void dropStep(step)}>
            Pakai yang di kantor
          </Button>
        </>
      }
    >
      Tidak ada yang ditimpa. Pilih mana yang dipakai.
      <ul className="mt-1 list-disc ps-5">
        {differing.map(({ code, label }) => (
          <li key={code}>
            {label}: di sini {said(own.points[code])}, di kantor {said(stored?.points[code])}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

/** The sheet as the office answered it, or as the copy knows it by now. */
function storedOf({ outcome }: StandingSheet, entry: JudgedEntry): OfficeSheet | null {
  const told = outcome?.outcome === 'bentrok' ? (outcome.stored as (OfficeSheet & SheetAnswers) | undefined) : undefined
  if (!told?.points || told.version < (entry.sheet?.version ?? 0)) return entry.sheet
  const { id, version, visitedOn, points, notes, note, photos } = told
  return { id, version, visitedOn, points, notes, note, photos }
}
