'use client'

import { type ReactNode, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { keepDraft } from '@/lib/offline/draft'
import { dropItem, type OutboxItem, offerAgain } from '@/lib/offline/outbox'
import { send, useOutbox } from '@/lib/offline/use-outbox'
import { paths } from '@/lib/paths'
import { isWaiting, type StandingCareStep } from '@/lib/tpk/field-step'
import { goTo } from '../address'
import { useLastSteps } from './last-step'
import { deviceTrouble } from './save-care'
import { dropStep, saveStep, subjectOf, takeBackStep } from './steps'

interface CareNotesProps {
  familyId: string
  accountId: string
  steps: readonly StandingCareStep[]
}

/** What became of the own steps on a family: what waits, and what a person must look at. */
export function CareNotes({ familyId, accountId, steps }: CareNotesProps) {
  const { items } = useOutbox(accountId)
  const [trouble, setTrouble] = useState('')
  const said = useLastSteps().map(({ key }) => key)
  // The steps just made have a banner of their own.
  const waiting = steps.filter((step) => isWaiting(step) && !said.includes(step.key))
  const last = waiting.at(-1)
  const loose = (items ?? []).filter(
    ({ subject, key, state }) =>
      subject === subjectOf(familyId) && state !== 'diterima' && !steps.some((step) => step.key === key),
  )
  const act = (doing: Promise<unknown>) =>
    void doing.then(
      () => setTrouble(''),
      (error: unknown) => setTrouble(deviceTrouble(error)),
    )
  return (
    <>
      {trouble && (
        <div role="alert">
          <Banner tone="bad">{trouble}</Banner>
        </div>
      )}
      {waiting.length > 0 && (
        <Banner
          tone="info"
          actions={
            last?.tries === 0 &&
            last.key === steps.at(-1)?.key && (
              <Button size="small" onClick={() => act(takeBackStep(last))}>
                Batalkan yang terakhir
              </Button>
            )
          }
        >
          Menunggu dikirim: {waiting.map(({ label }) => label).join('; ')}.
        </Banner>
      )}
      {steps.map((step) => (
        <Asking key={step.key} step={step} steps={steps} act={act} />
      ))}
      {loose.map((item) => (
        <Loose key={item.key} item={item} />
      ))}
    </>
  )
}

interface AskingProps {
  step: StandingCareStep
  steps: readonly StandingCareStep[]
  act: (doing: Promise<unknown>) => void
}

function Asking({ step, steps, act }: AskingProps) {
  const { outcome, label } = step
  const drop = (
    <Button size="small" tone="quiet" onClick={() => act(dropStep(step))}>
      Buang
    </Button>
  )
  if (outcome?.outcome === 'ditolak')
    return (
      <Note
        tone="bad"
        title={`${label}: ditolak`}
        receipt={outcome.receipt}
        actions={
          <>
            {step.form && (
              <Button size="small" onClick={() => act(mend(step, steps))}>
                Perbaiki
              </Button>
            )}
            <Button size="small" onClick={() => act(offerAgain(step.key).then(() => send('button')))}>
              Kirim ulang
            </Button>
            {drop}
          </>
        }
      >
        {[...new Set([outcome.message, ...Object.values(outcome.fields ?? {})])].join(' ')}
      </Note>
    )
  if (outcome?.outcome === 'bentrok')
    return (
      <Note
        tone="warn"
        title={`${label}: diubah juga oleh orang lain`}
        receipt={outcome.receipt}
        actions={
          <>
            <Button size="small" onClick={() => act(insist(step))}>
              Pakai isian saya
            </Button>
            <Button size="small" tone="quiet" onClick={() => act(dropStep(step))}>
              Biarkan seperti tersimpan
            </Button>
          </>
        }
      >
        {outcome.message} Tidak ada yang ditimpa: yang tersimpan di kantor tampak di riwayat di bawah.
      </Note>
    )
  if (outcome?.outcome === 'susulan')
    return (
      <Note tone="warn" title={`${label}: menunggu keputusan kantor`} receipt={outcome.receipt}>
        {outcome.message}
      </Note>
    )
  return null
}

function Note({
  tone,
  title,
  receipt,
  actions,
  children,
}: {
  tone: 'bad' | 'warn'
  title: string
  receipt: string
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <Banner tone={tone} title={title} actions={actions}>
      {children}
      <p className="text-sm">Tanda terima {receipt}</p>
    </Banner>
  )
}

/** Opens the form a refused step was made with, as it was left: nothing is typed again, and it goes under new keys. */
async function mend(step: StandingCareStep, steps: readonly StandingCareStep[]): Promise<void> {
  const { form } = step
  if (!form) return
  const keys = ['key', 'familyKey', 'personKey'].filter((name) => name in form.value)
  const fresh = Object.fromEntries(keys.map((name) => [name, crypto.randomUUID()]))
  await keepDraft(form.draft, { ...form.value, ...fresh, savedAt: new Date().toISOString() })
  // Whatever the same form made goes with it: it is made again from there.
  const again = steps.filter(
    (one) => one.state === 'ditolak' && (one.key === step.key || step.kind === 'family.record'),
  )
  for (const one of again) await dropStep(one)
  goTo(form.href)
}

/** The own edit once more, upon what the office has by now. */
async function insist(step: StandingCareStep): Promise<void> {
  const { outcome, state: _state, outcome: _outcome, tries: _tries, ...made } = step
  const stored = outcome?.outcome === 'bentrok' ? (outcome.stored as { version?: number } | null) : null
  const { version, ...base } = stored ?? {}
  await saveStep({
    ...made,
    key: crypto.randomUUID(),
    madeAt: new Date().toISOString(),
    baseVersion: version ?? step.baseVersion,
    ...(stored && { base: base as Record<string, unknown> }),
  })
  await dropStep(step)
}

/** An item whose content is no longer readable here. */
function Loose({ item }: { item: OutboxItem }) {
  const { outcome, label, key } = item
  if (outcome?.outcome !== 'ditolak' && outcome?.outcome !== 'bentrok')
    return (
      <Banner tone="info">
        {label}: menunggu di{' '}
        <a className="link" href={paths.outbox()}>
          kotak keluar
        </a>
        .
      </Banner>
    )
  return (
    <Banner
      tone="bad"
      title={`${label}: ditolak`}
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
