'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useOutbox } from '@/lib/offline/use-outbox'
import type { FieldStep } from '@/lib/poktan/field-book'
import { counterStep } from '@/lib/poktan/field-undo'
import type { ItemOutcome } from '@/lib/sync/protocol'
import { deviceTrouble } from './field-door'
import { noteStep, useLastStep } from './last-step'
import { saveStep, takeBackStep } from './steps'

const DONE: Readonly<Record<string, string>> = {
  'meeting.record': 'Pertemuan tersimpan',
  'meeting.change': 'Perubahan pertemuan tersimpan',
  'meeting.withdraw': 'Pertemuan ditarik dan tidak lagi dihitung',
  'service.record': 'Layanan tersimpan',
  'service.result': 'Hasil layanan tersimpan',
  'service.withdraw': 'Catatan layanan ditarik',
  'nil.record': 'Laporan nihil tersimpan',
  'nil.withdraw': 'Laporan nihil ditarik',
}

/** Says what was just done in this group's book and where it is by now, and takes it back. */
export function DoneBanner({ poktanId, accountId }: { poktanId: string; accountId: string }) {
  const step = useLastStep()
  const { items } = useOutbox(accountId)
  const [undone, setUndone] = useState<{ of: string; trouble: string } | null>(null)
  if (undone && (!step || step.key === undone.of))
    return (
      <div role="status">
        <Banner tone={undone.trouble ? 'bad' : 'good'}>{undone.trouble || 'Langkah tadi sudah diurungkan.'}</Banner>
      </div>
    )
  if (step?.poktanId !== poktanId) return null
  const item = items?.find(({ key }) => key === step.key)
  // What was refused or touches another's edit is said where it can be mended.
  if (!item || item.state === 'ditolak' || item.state === 'bentrok') return null
  const undo = async () => {
    const trouble = await takeBack(step, item.outcome).catch(deviceTrouble)
    setUndone({ of: step.key, trouble })
    if (!trouble) noteStep(null)
  }
  const open = item.state === 'menunggu' || counterStep(step, 0, { key: '', madeAt: '' }) !== null
  return (
    <div role="status">
      <Banner
        tone={item.outcome?.outcome === 'diterima' ? 'good' : 'info'}
        actions={
          open && (
            <Button size="small" onClick={() => void undo()}>
              Urungkan
            </Button>
          )
        }
      >
        {DONE[step.kind] ?? 'Tersimpan'}. {whereItIs(item.outcome)}
      </Banner>
    </div>
  )
}

/** Where a saved step is: still here, or at the office under a receipt. */
function whereItIs(outcome: ItemOutcome | null): string {
  if (outcome?.outcome !== 'diterima') return 'Aman di perangkat ini, dikirim begitu ada sinyal.'
  const warning = typeof outcome.answer?.warning === 'string' ? ` ${outcome.answer.warning}` : ''
  const joined = outcome.joined ? ' Digabung dengan perubahan orang lain.' : ''
  return `Diterima kantor, tanda terima ${outcome.receipt}.${joined}${warning}`
}

/** Takes a step back before it left, else by the step that undoes it. Answers why not. */
async function takeBack(step: FieldStep, outcome: ItemOutcome | null): Promise<string> {
  if (await takeBackStep(step)) return ''
  const answered = outcome?.outcome === 'diterima' ? outcome.answer?.version : undefined
  const version = typeof answered === 'number' ? answered : step.baseVersion + 1
  const counter = counterStep(step, version, { key: crypto.randomUUID(), madeAt: new Date().toISOString() })
  if (!counter) return 'Langkah ini sudah terkirim. Urungkan dari halaman kantor bila ada sinyal.'
  await saveStep(counter)
  return ''
}
