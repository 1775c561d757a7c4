'use client'

import type { EntryLine } from '@/lib/reports/entry-line'
import { STATUS } from '@/lib/reports/workflow'
import type { Entry } from './use-entry'

const LOOK = 'link min-h-11 shrink-0 text-sm desk:min-h-6 desk:text-xs'

interface LineActionsProps {
  line: EntryLine
  entry: Entry
  onCorrect: (unitId: number) => void
}

/** What can be done with a row that was sent: take it back before it is verified, or correct it with a reason. */
export function LineActions({ line, entry, onCorrect }: LineActionsProps) {
  if (line.reply?.kind === 'refused' && !line.open)
    return (
      <button type="button" className={LOOK} onClick={() => entry.discard(line.unitId)}>
        Pakai yang tersimpan
        <span className="sr-only"> untuk {line.name}</span>
      </button>
    )
  if (line.open || line.wish || line.status === null || line.status === STATUS.terkunci) return null
  const take = line.status === STATUS.dikirim
  return (
    <button
      type="button"
      className={LOOK}
      onClick={() => (take ? entry.wish([line.unitId], 'withdraw') : onCorrect(line.unitId))}
    >
      {take ? 'Tarik kembali' : 'Perbaiki'}
      <span className="sr-only"> laporan {line.name}</span>
    </button>
  )
}
