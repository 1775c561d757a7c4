'use client'

import { useEffect, useState } from 'react'
import { OriginList } from '@/components/meetings/origin-list'
import { Button } from '@/components/ui/button'
import type { GroupOrigin } from '@/lib/poktan/origins'
import type { EntryLine } from '@/lib/reports/entry-line'
import { mayType } from '@/lib/reports/entry-line'
import type { Element } from '@/lib/reports/form'
import { withDots } from '@/lib/reports/rules'
import { Modal } from './modal'

interface OriginModalProps {
  line: EntryLine
  element: Element
  /** `2026-07` */
  month: string
  onUse: (text: string) => void
  onClose: () => void
}

/** Where a computed cell comes from: the groups and meetings behind it, and the way to take the figure over. */
export function OriginModal({ line, element, month, onUse, onClose }: OriginModalProps) {
  const [groups, setGroups] = useState<readonly GroupOrigin[] | null | 'gagal'>(null)
  const known = line.computed[element.column]
  const typed = line.typed[element.column] ?? ''
  useEffect(() => {
    const asking = new AbortController()
    fetch(`/api/asal?unit=${line.unitId}&period=${month}`, { signal: asking.signal })
      .then(async (response) => setGroups(response.ok ? (await response.json()).groups : 'gagal'))
      .catch(() => {
        if (!asking.signal.aborted) setGroups('gagal')
      })
    return () => asking.abort()
  }, [line.unitId, month])
  return (
    <Modal
      title={`Dari mana: ${element.label}`}
      note={
        typeof known === 'number'
          ? `${line.name}: ${withDots(known)} ${element.unit} menurut catatan${typed !== '' && typed !== String(known) ? `; terisi ${typed}` : ''}.`
          : `${line.name}: belum ada catatan.`
      }
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Tutup</Button>
          {typeof known === 'number' && typed !== String(known) && mayType(line) && (
            <Button tone="primary" onClick={() => onUse(String(known))}>
              Pakai {withDots(known)}
            </Button>
          )}
        </>
      }
    >
      {groups === null && <p className="text-ink-soft">Memuat…</p>}
      {groups === 'gagal' && <p>Belum dapat dimuat. Periksa sinyal, lalu buka lagi.</p>}
      {Array.isArray(groups) && <OriginList groups={groups} source={element.computedFrom ?? ''} month={month} />}
    </Modal>
  )
}
