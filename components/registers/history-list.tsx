import { ROLES, type Role } from '@/lib/auth/roles'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import type { Cell, Fields } from '@/lib/registers/fields'
import type { HistoryLine } from '@/lib/registers/history'
import { inWords } from '@/lib/registers/rules'
import { historyWords } from './history-words'

export type HistoryListProps = {
  lines: readonly HistoryLine[]
  fields: Fields
  zone: Zone
  /** Names of the regions that changes speak of. */
  regionNames: Readonly<Record<number, string>>
}

/** Who did what to an entry, newest first, with every answer before and after. */
export function HistoryList({ lines, fields, zone, regionNames }: HistoryListProps) {
  if (lines.length === 0) return <p className="text-ink-soft">Belum ada perubahan sejak data ini dimuat.</p>
  const words = (name: string, value: Cell | undefined) => {
    const field = fields[name]
    if (!field) return String(value ?? '')
    if (field.kind === 'village' || field.kind === 'kecamatan') return regionNames[Number(value)] ?? 'kosong'
    return inWords(field, value ?? null) ?? 'kosong'
  }
  return (
    <ol className="space-y-4">
      {lines.map((line) => (
        <li key={`${line.at.toISOString()} ${line.action}`} className="border-s-2 border-line ps-3">
          <p className="font-medium">{historyWords(line.action)}</p>
          <p className="text-sm text-ink-soft">
            {line.by} ({ROLES[line.role as Role]?.label ?? line.role}), {formatDateTime(line.at, zone)}
          </p>
          {line.changes.length > 0 && (
            <ul className="mt-1 text-sm">
              {line.changes.map((change) => (
                <li key={change.field}>
                  {fields[change.field]?.label ?? change.field}:{' '}
                  {'after' in change && fields[change.field]?.kind !== 'reference' ? (
                    <>
                      <del className="text-ink-soft">{words(change.field, change.before)}</del> menjadi{' '}
                      {words(change.field, change.after)}
                    </>
                  ) : (
                    'diubah'
                  )}
                </li>
              ))}
            </ul>
          )}
          <Detail detail={line.detail} />
        </li>
      ))}
    </ol>
  )
}

/** The facts of a step beyond its answers: the day, the reason, the villages. */
function Detail({ detail }: { detail: HistoryLine['detail'] }) {
  const text = (name: string) => (typeof detail[name] === 'string' && detail[name] !== '' ? String(detail[name]) : null)
  const on = text('on') ?? text('from')
  const day = on && /^\d{4}-\d{2}-\d{2}$/.test(on) ? formatDate(on) : null
  const villages = Array.isArray(detail.villages) ? detail.villages.join(', ') : text('village')
  const facts = [
    text('class') && `Kelas ${text('class')}`,
    villages,
    text('to') && `kepada ${text('to')}`,
    !day && text('from') && `dari ${text('from')}`,
    day && `per ${day}`,
    text('skNumber') && `SK ${text('skNumber')}`,
    text('reason') && `alasan: ${text('reason')}`,
  ].filter(Boolean)
  return facts.length > 0 ? <p className="mt-1 text-sm">{facts.join(' · ')}</p> : null
}
