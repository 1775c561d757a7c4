import { randomUUID } from 'node:crypto'
import { TalkForm } from '@/components/contests/result-forms'
import { Card } from '@/components/ui/card'
import { type Contest, entryName } from '@/lib/contests/queries'
import type { BoardLine } from '@/lib/contests/scoreboard'
import { formatDate } from '@/lib/format/date'
import { formatDecimal } from '@/lib/format/number'
import { addTalkAction } from '../../actions'

/** Where the judges of one entry lie apart, what they agreed, and the box to write it down. */
export function SpreadCard({ contest, line, writes }: { contest: Contest; line: BoardLine; writes: boolean }) {
  const wide = line.spreads.filter((spread) => spread.wide)
  return (
    <Card
      title={`Selisih nilai: ${entryName(line.entry)}`}
      note={`Batas selisih ${contest.criteria.spreadLimit}. Juri diminta membahasnya; tidak ada nilai yang diubah sistem.`}
    >
      {wide.length > 0 && (
        <ul className="mb-3 space-y-0.5">
          {wide.map(({ code, label, range }) => (
            <li key={code}>
              {label}: selisih <strong>{formatDecimal(range!, Number.isInteger(range) ? 0 : 2)}</strong>
            </li>
          ))}
        </ul>
      )}
      {line.talks.map((talk) => (
        <p key={talk.id} className="mb-2">
          {talk.outcome}{' '}
          <span className="text-sm text-ink-soft">
            ({talk.madeName}, {formatDate(talk.on)})
          </span>
        </p>
      ))}
      {writes && !line.talked && (
        <div className="no-print">
          <TalkForm
            key={line.talks.length}
            action={addTalkAction}
            hidden={{ key: randomUUID(), contestId: contest.id, entryId: line.entryId }}
          />
        </div>
      )}
    </Card>
  )
}
