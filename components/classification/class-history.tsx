import { FlaskConical } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { classWords } from '@/lib/classification/criteria'
import type { SetClass } from '@/lib/classification/queries'
import { formatDate } from '@/lib/format/date'

const STATES = { met: 'terpenuhi', unmet: 'belum terpenuhi', unknown: 'belum diketahui' } as const

/** The classes a subject was given, latest first, each with its decree and the evidence of that day. */
export function ClassHistory({ classes }: { classes: readonly SetClass[] }) {
  if (classes.length === 0) return <p className="px-4 pb-4 text-ink-soft">Belum ada kelas yang ditetapkan.</p>
  return (
    <ol className="divide-y divide-line">
      {classes.map((one) => {
        const judged = one.evidence.filter(({ state }) => state !== 'unknown')
        return (
          <li key={one.id} className="px-4 py-3">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{classWords(one.class)}</span>
              {one.to === null && <Badge tone="brand">Berlaku</Badge>}
              {one.sample && (
                <Badge tone="warn" icon={FlaskConical}>
                  Data contoh
                </Badge>
              )}
            </p>
            <p className="text-sm text-ink-soft">
              Sejak {formatDate(one.from)}
              {one.to && ` sampai ${formatDate(one.to)}`}
              {one.skNumber && ` · SK ${one.skNumber}${one.skOn ? `, ${formatDate(one.skOn)}` : ''}`}
              {one.decidedBy && ` · ditetapkan ${one.decidedBy}`}
            </p>
            {judged.length > 0 && (
              <Disclosure summary={`Bukti saat itu (${judged.length})`}>
                <ul className="space-y-1 text-sm">
                  {judged.map(({ key, state, words, note, by }) => (
                    <li key={key}>
                      {key.split('.').at(-1)}: {STATES[state]}
                      {by === 'petugas' && ' menurut petugas'}
                      {(note || words) && `. ${note || words}`}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        )
      })}
    </ol>
  )
}
