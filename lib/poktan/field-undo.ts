import { formatDate } from '@/lib/format/date'
import { formatPeriod, parsePeriod } from '@/lib/format/period'
import type { FieldStep } from './field-book'

/** What a step is called where it is listed: its day or month, nobody's name. */
export function stepWords({ kind, body, base }: Pick<FieldStep, 'kind' | 'body' | 'base'>): string {
  const on = body.heldOn ?? base?.heldOn
  const day = typeof on === 'string' ? ` ${formatDate(on)}` : ''
  const period = parsePeriod(String(body.period ?? ''))
  const month = period === null ? '' : ` ${formatPeriod(period)}`
  switch (kind) {
    case 'meeting.record':
      return `Pertemuan${day}`
    case 'meeting.change':
      return `Perubahan pertemuan${day}`
    case 'meeting.withdraw':
      return `Penarikan pertemuan${day}`
    case 'service.record':
      return `${body.service === 'rujukan' ? 'Rujukan' : 'Kunjungan rumah'} ${formatDate(String(body.doneOn))}`
    case 'service.result':
      return 'Hasil layanan'
    case 'service.withdraw':
      return 'Penarikan layanan'
    case 'nil.record':
      return `Laporan nihil${month}`
    case 'nil.withdraw':
      return `Penarikan nihil${month}`
    default:
      return 'Langkah'
  }
}

/**
 * The step that takes another one back once it has left the device; null where only the
 * office's own page can. `version` is what the office answered to it.
 */
export function counterStep(
  step: FieldStep,
  version: number,
  { key, madeAt }: { key: string; madeAt: string },
): FieldStep | null {
  const { kind, body, base, poktanId, label } = step
  const next = { key, madeAt, poktanId, label, baseVersion: version }
  const { id, poktanId: _, ...answers } = body
  switch (kind) {
    case 'meeting.record':
      return { ...next, kind: 'meeting.withdraw', body: { id, reason: 'Batal dicatat' }, base: answers }
    case 'meeting.change':
      return { ...next, kind, body: { id, ...base }, base: answers }
    case 'service.record':
      return { ...next, kind: 'service.withdraw', body: { id }, base: { result: body.result } }
    case 'service.result':
      return base?.result ? { ...next, kind, body: { id, result: base.result }, base: { result: body.result } } : null
    case 'nil.record':
      return { ...next, kind: 'nil.withdraw', body: { poktanId, period: body.period } }
    default:
      return null
  }
}
