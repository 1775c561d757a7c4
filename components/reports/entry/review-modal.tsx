'use client'

import { Button } from '@/components/ui/button'
import { type EntryLine, isUntouched, judge } from '@/lib/reports/entry-line'
import type { FormDeclaration } from '@/lib/reports/form'
import { withDots } from '@/lib/reports/rules'
import { Modal } from './modal'
import { ProblemList } from './problem-list'
import type { Entry } from './use-entry'

interface ReviewModalProps {
  form: FormDeclaration
  entry: Entry
  /** The villages looked at: all that can be typed, or the one whose row was sent. */
  lines: EntryLine[]
  maySend: boolean
  onClose: () => void
  onGo: (unitId: number, column: string) => void
}

/** Before sending: problems first with reasons asked in place, then what the totals will become. */
export function ReviewModal({ form, entry, lines, maySend, onClose, onGo }: ReviewModalProps) {
  const ready = lines.filter((line) => judge(form, line).ready && !isUntouched(line) && line.reply?.kind !== 'conflict')
  const begun = lines.filter((line) => !ready.includes(line) && !isUntouched(line))
  const untouched = lines.length - ready.length - begun.length
  const send = (units: readonly EntryLine[]) => {
    entry.wish(
      units.map((line) => line.unitId),
      'send',
    )
    onClose()
  }
  return (
    <Modal
      wide
      title="Periksa & kirim"
      note={
        maySend
          ? 'Sesudah dikirim, angkanya langsung masuk jumlah kecamatan dan kabupaten, lalu diperiksa koordinator.'
          : 'Anda dapat mengisi; PKB desa yang mengirim.'
      }
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Kembali mengisi</Button>
          {maySend && (
            <Button tone="primary" disabled={ready.length === 0} onClick={() => send(ready)}>
              {ready.length === 1 ? `Kirim ${ready[0]!.name}` : `Kirim ${ready.length} desa`}
            </Button>
          )}
        </>
      }
    >
      {begun.map((line) => (
        <section key={line.unitId} className="space-y-2 rounded-md border border-line p-3">
          <h3 className="font-medium">{line.name}</h3>
          <ProblemList form={form} line={line} entry={entry} withBlanks onGo={onGo} />
        </section>
      ))}
      {ready.length > 0 && (
        <section className="space-y-2">
          <h3 className="font-medium">Siap dikirim: {ready.length} desa</h3>
          <ul className="divide-y divide-line rounded-md border border-line">
            {ready.map((line) => (
              <li key={line.unitId} className="px-3 py-2">
                <div className="flex items-center justify-between gap-3">
                  <span>{line.name}</span>
                  {maySend && ready.length > 1 && (
                    <Button size="small" onClick={() => send([line])}>
                      Kirim ini saja
                    </Button>
                  )}
                </div>
                {judge(form, line).problems.length > 0 || line.reasons.kosong ? (
                  <div className="mt-2">
                    <ProblemList form={form} line={line} entry={entry} withBlanks onGo={onGo} />
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
          <Difference form={form} lines={entry.lines} sending={ready} />
        </section>
      )}
      {untouched > 0 && <p className="text-ink-soft">{untouched} desa belum diisi sama sekali; tidak ikut dikirim.</p>}
    </Modal>
  )
}

interface DifferenceProps {
  form: FormDeclaration
  lines: readonly EntryLine[]
  sending: readonly EntryLine[]
}

/** The sums of these villages as they count now and as they will count, where they differ. */
function Difference({ form, lines, sending }: DifferenceProps) {
  const changed = form.elements.flatMap(({ column, label }) => {
    let [before, after] = [0, 0]
    for (const line of lines) {
      const now = line.counted?.[column]
      const then = sending.includes(line) ? judge(form, line).cells[column] : now
      before += typeof now === 'number' ? now : 0
      after += typeof then === 'number' ? then : 0
    }
    return before === after ? [] : [{ column, label, before, after }]
  })
  if (changed.length === 0) return null
  return (
    <details open={changed.length <= 8} className="text-sm">
      <summary className="link min-h-9 content-center">
        Jumlah desa binaan Anda akan berubah pada {changed.length} baris
      </summary>
      <table className="mt-1 w-full">
        <thead>
          <tr className="border-b border-line text-ink-soft">
            <th className="py-1 text-start font-medium">Elemen</th>
            <th className="py-1 text-end font-medium">Sekarang</th>
            <th className="py-1 text-end font-medium">Sesudah dikirim</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ column, label, before, after }) => (
            <tr key={column} className="border-b border-line">
              <th className="py-1 pe-2 text-start font-normal">{label}</th>
              <td className="figures py-1 text-end">{withDots(before)}</td>
              <td className="figures py-1 text-end font-medium">{withDots(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
