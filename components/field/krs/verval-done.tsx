'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { nextAfter } from '@/lib/krs/field-part'
import { useOutbox } from '@/lib/offline/use-outbox'
import { paths } from '@/lib/paths'
import { deviceTrouble } from '../care/save-care'
import { noteStep, useLastStep } from './last-step'
import { takeBackStep } from './steps'
import type { OpenVillage } from './use-verval'

/** Says what was just verified and where it is by now, takes it back while it has not left, and leads to the next door. */
export function VervalDone({ accountId, open: { id, lines } }: { accountId: string; open: OpenVillage }) {
  const step = useLastStep()
  const { items } = useOutbox(accountId)
  const [undone, setUndone] = useState<{ of: string; trouble: string } | null>(null)
  if (undone && (!step || step.key === undone.of))
    return (
      <div role="status">
        <Banner tone={undone.trouble ? 'bad' : 'good'}>{undone.trouble || 'Verifikasi tadi sudah diurungkan.'}</Banner>
      </div>
    )
  const item = step && items?.find(({ key }) => key === step.key)
  // What was refused is said at its family.
  if (!step || step.villageId !== id || !item || item.state === 'ditolak' || item.state === 'bentrok') return null
  const undo = async () => {
    const done = await takeBackStep(step).catch(deviceTrouble)
    const trouble = done === true ? '' : done || 'Sudah terkirim. Buka keluarganya lalu perbaiki jawabannya.'
    setUndone({ of: step.key, trouble })
    if (!trouble) noteStep(null)
  }
  const { outcome } = item
  const name = lines.find((line) => line.id === step.lineId)?.name ?? ''
  const next = nextAfter(lines, step.lineId)
  return (
    <div role="status">
      <Banner
        tone={outcome?.outcome === 'diterima' ? 'good' : 'info'}
        actions={
          <>
            {item.state === 'menunggu' && item.tries === 0 && (
              <Button size="small" onClick={() => void undo()}>
                Urungkan
              </Button>
            )}
            {next && (
              <a
                className={buttonClass({ size: 'small', tone: 'primary' })}
                href={paths.fieldVervalFamily(id, next.id)}
              >
                Berikutnya: {next.name}
              </a>
            )}
          </>
        }
      >
        Verifikasi keluarga {name} tersimpan.{' '}
        {outcome?.outcome === 'diterima'
          ? `Diterima kantor, tanda terima ${outcome.receipt}.`
          : 'Aman di perangkat ini, dikirim begitu ada sinyal.'}
      </Banner>
    </div>
  )
}
