'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { dropItem, type OutboxItem } from '@/lib/offline/outbox'
import { useOutbox } from '@/lib/offline/use-outbox'
import { paths } from '@/lib/paths'
import type { StandingStep } from '@/lib/poktan/field-book'
import { stepWords } from '@/lib/poktan/field-undo'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { ConflictAgain } from './conflict-again'
import { ConflictChoice } from './conflict-choice'
import { useLastStep } from './last-step'
import { dropStep, subjectOf, takeBackStep } from './steps'
import type { OpenGroup } from './use-group'

/** What became of the own steps on this group: what waits, and what a person must look at. */
export function StepNotes({ open, accountId }: { open: OpenGroup; accountId: string }) {
  const { steps, part } = open
  const { items } = useOutbox(accountId)
  const [looking, setLooking] = useState<string | null>(null)
  const looked = steps.find(({ key }) => key === looking)
  const said = useLastStep()?.key
  // The step just made has a banner of its own.
  const waiting = steps.filter(({ key, state }) => key !== said && (state === 'menunggu' || state === 'dikirim'))
  const last = waiting.at(-1)
  const loose = (items ?? []).filter(
    ({ subject, key, state }) =>
      subject === subjectOf(part.group.id) && state !== 'diterima' && !steps.some((step) => step.key === key),
  )
  const stored = looked && storedOf(open, looked)
  return (
    <>
      {waiting.length > 0 && (
        <Banner
          tone="info"
          actions={
            last?.tries === 0 &&
            last.key === steps.at(-1)?.key && (
              <Button size="small" onClick={() => void takeBackStep(last)}>
                Batalkan yang terakhir
              </Button>
            )
          }
        >
          Menunggu dikirim: {waiting.map(stepWords).join('; ')}.
        </Banner>
      )}
      {steps.map((step) => (
        <Asking key={step.key} step={step} onCompare={() => setLooking(step.key)} />
      ))}
      {loose.map((item) => (
        <Loose key={item.key} item={item} />
      ))}
      {looked &&
        (stored && looked.kind === 'meeting.change' ? (
          <ConflictChoice open={open} step={looked} stored={stored} onClose={() => setLooking(null)} />
        ) : (
          <ConflictAgain open={open} step={looked} stored={stored ?? null} onClose={() => setLooking(null)} />
        ))}
    </>
  )
}

/** The meeting as the office has it: as it answered, or as this device's copy knows it by now. */
function storedOf({ part }: OpenGroup, { outcome, body }: StandingStep): Meeting | undefined {
  const known = part.meetings.find(({ id }) => id === body.id)
  const told = outcome?.outcome === 'bentrok' ? (outcome.stored as Meeting | undefined) : undefined
  return told?.heldOn && told.version >= (known?.version ?? 0) ? told : known
}

const MENDS = ['meeting.record', 'meeting.change']

function Asking({ step, onCompare }: { step: StandingStep; onCompare: () => void }) {
  const { outcome, kind, body, poktanId } = step
  const drop = (
    <Button size="small" tone="quiet" onClick={() => void dropStep(step)}>
      Buang
    </Button>
  )
  if (outcome?.outcome === 'ditolak')
    return (
      <Banner
        tone="bad"
        title={`${stepWords(step)} ditolak`}
        actions={
          <>
            {MENDS.includes(kind) && (
              <a className={buttonClass({ size: 'small' })} href={paths.fieldMeeting(poktanId, String(body.id))}>
                Perbaiki
              </a>
            )}
            {drop}
          </>
        }
      >
        {[...new Set([outcome.message, ...Object.values(outcome.fields ?? {})])].join(' ')}
        <Receipt code={outcome.receipt} />
      </Banner>
    )
  if (outcome?.outcome === 'bentrok')
    return (
      <Banner
        tone="warn"
        title={`${stepWords(step)} bertemu perubahan orang lain`}
        actions={
          <>
            <Button size="small" onClick={onCompare}>
              Bandingkan
            </Button>
            {drop}
          </>
        }
      >
        Tidak ada yang ditimpa. Pilih mana yang dipakai.
        <Receipt code={outcome.receipt} />
      </Banner>
    )
  if (outcome?.outcome === 'susulan')
    return (
      <Banner tone="warn" title={`${stepWords(step)} menunggu keputusan kantor`}>
        {outcome.message}
        <Receipt code={outcome.receipt} />
      </Banner>
    )
  return null
}

const Receipt = ({ code }: { code: string }) => <p className="text-sm">Tanda terima {code}</p>

/** An item whose content is no longer readable here, and photos that were refused. */
function Loose({ item }: { item: OutboxItem }) {
  const { outcome, label, key, kind } = item
  if (outcome?.outcome !== 'ditolak' && outcome?.outcome !== 'bentrok') {
    if (kind === 'photo.keep') return null
    return (
      <Banner tone="info">
        {label}: menunggu di{' '}
        <a className="link" href={paths.outbox()}>
          kotak keluar
        </a>
        .
      </Banner>
    )
  }
  return (
    <Banner
      tone="bad"
      title={`${label} ditolak`}
      actions={
        <Button size="small" tone="quiet" onClick={() => void dropItem(key)}>
          Buang
        </Button>
      }
    >
      {outcome.message}
    </Banner>
  )
}
