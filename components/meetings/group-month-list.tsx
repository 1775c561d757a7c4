import { CircleCheck, CircleDashed, CircleSlash2, type LucideIcon, Plus } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/link-button'
import type { Tone } from '@/components/ui/tone'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import type { GroupMonth, MonthState } from '@/lib/poktan/my-groups'
import { poktanKindLabel } from '@/lib/poktan/rules'

const STATES: Record<MonthState, { words: string; tone: Tone; icon: LucideIcon }> = {
  bertemu: { words: 'Sudah bertemu', tone: 'good', icon: CircleCheck },
  nihil: { words: 'Nihil', tone: 'info', icon: CircleSlash2 },
  belum: { words: 'Belum', tone: 'warn', icon: CircleDashed },
}

interface GroupMonthListProps {
  groups: readonly GroupMonth[]
  /** `2026-07` */
  month: string
  writes: boolean
}

/** One's groups by village, those that still wait first, each with its next step. */
export function GroupMonthList({ groups, month, writes }: GroupMonthListProps) {
  const villages = [...new Map(groups.map((group) => [group.villageId, group])).values()]
  return (
    <div className="grid items-start gap-5 desk:grid-cols-2">
      {villages.map(({ villageId, villageName, kecamatanName }) => {
        const own = groups.filter((group) => group.villageId === villageId)
        const waiting = own.filter(({ state }) => state === 'belum').length
        return (
          <section key={villageId} aria-label={villageName} className="surface min-w-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 pt-3">
              <h2 className="text-md">{villageName}</h2>
              <p className="text-sm text-ink-soft">
                Kec. {kecamatanName} · {waiting === 0 ? 'semua melapor' : `${waiting} belum melapor`}
              </p>
            </div>
            <ul className="divide-y divide-line">
              {own
                .toSorted((one, other) => Number(other.state === 'belum') - Number(one.state === 'belum'))
                .map((group) => (
                  <Group key={group.id} group={group} month={month} writes={writes} />
                ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Group({ group, month, writes }: { group: GroupMonth; month: string; writes: boolean }) {
  const { words, tone, icon } = STATES[group.state]
  const name = `${poktanKindLabel(group.kind as 'bkb')} ${group.name}`
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-44">
        <Link
          className="link inline-block py-1 font-medium break-words"
          href={`${paths.poktan(group.id, 'pertemuan')}?bulan=${month}`}
        >
          {name}
        </Link>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          <Badge tone={tone} icon={icon}>
            {group.meetings > 1 ? `${group.meetings} pertemuan` : words}
          </Badge>
          <span className="figures">
            {group.members} {group.kind === 'pikr' ? 'remaja' : 'keluarga'}
          </span>
          <span>{group.lastMet ? `terakhir ${formatDate(group.lastMet)}` : 'belum pernah dicatat'}</span>
        </p>
      </div>
      {writes && (
        <LinkButton
          href={paths.meetingNew(group.id)}
          icon={Plus}
          tone={group.state === 'belum' ? 'primary' : 'secondary'}
          aria-label={`Catat pertemuan ${name}`}
        >
          Catat
        </LinkButton>
      )}
    </li>
  )
}
