'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { OutboxItem } from '@/lib/offline/outbox'
import { useOutbox } from '@/lib/offline/use-outbox'
import type { CareStep } from '@/lib/tpk/field-step'
import { noteSteps, useLastSteps } from './last-step'
import { deviceTrouble } from './save-care'
import { takeBackStep } from './steps'

const DONE: Readonly<Record<string, string>> = {
  'family.record': 'Keluarga tersimpan',
  'person.add': 'Anggota keluarga tersimpan',
  'target.open': 'Pendampingan dimulai',
  'target.close': 'Pendampingan diakhiri',
  'birth.record': 'Kelahiran tersimpan',
  'visit.record': 'Kunjungan tersimpan',
  'visit.change': 'Perubahan kunjungan tersimpan',
  'visit.withdraw': 'Kunjungan ditarik',
  'referral.make': 'Rujukan tersimpan',
}

/** Says what was just done, where it is by now, and takes it back while it has not left. */
export function CareDone({ accountId, familyId }: { accountId: string; familyId?: string }) {
  const steps = useLastSteps()
  const { items } = useOutbox(accountId)
  const [undone, setUndone] = useState<{ of: string; trouble: string } | null>(null)
  const last = steps.at(-1)
  if (undone && (!last || last.key === undone.of))
    return (
      <div role="status">
        <Banner tone={undone.trouble ? 'bad' : 'good'}>{undone.trouble || 'Langkah tadi sudah diurungkan.'}</Banner>
      </div>
    )
  if (!last || (familyId && last.familyId !== familyId)) return null
  const own = steps.flatMap(({ key }) => items?.find((item) => item.key === key) ?? [])
  // What was refused or touches another's edit is said where it can be mended.
  if (own.length < steps.length || own.some(({ state }) => state === 'ditolak' || state === 'bentrok')) return null
  const undo = async () => {
    const trouble = await takeBackAll(steps).catch(deviceTrouble)
    setUndone({ of: last.key, trouble })
    if (!trouble) noteSteps([])
  }
  const received = own.every(({ outcome }) => outcome?.outcome === 'diterima')
  const untried = own.every(({ state, tries }) => state === 'menunggu' && tries === 0)
  return (
    <div role="status">
      <Banner
        tone={received ? 'good' : 'info'}
        actions={
          untried && (
            <Button size="small" onClick={() => void undo()}>
              Urungkan
            </Button>
          )
        }
      >
        {[...new Set(steps.map(({ kind }) => DONE[kind] ?? 'Tersimpan'))].join('. ')}. {whereItIs(own)}
      </Banner>
    </div>
  )
}

/** Where the saved steps are: still here, or at the office under a receipt. */
function whereItIs(items: readonly OutboxItem[]): string {
  const outcome = items.at(-1)?.outcome
  const received = items.every((item) => item.outcome?.outcome === 'diterima')
  if (!received || outcome?.outcome !== 'diterima') return 'Aman di perangkat ini, dikirim begitu ada sinyal.'
  const warnings = Array.isArray(outcome.answer?.warnings)
    ? outcome.answer.warnings.map((one) => ` ${String(one)}`)
    : []
  const joined = outcome.joined ? ' Digabung dengan perubahan orang lain.' : ''
  return `Diterima kantor, tanda terima ${outcome.receipt}.${joined}${warnings.join('')}`
}

/** Takes back what none of has left, the last one first. Answers why not. */
async function takeBackAll(steps: readonly CareStep[]): Promise<string> {
  for (const step of steps.toReversed())
    if (!(await takeBackStep(step))) return 'Sudah terkirim. Perbaiki dari kartu keluarganya.'
  return ''
}
