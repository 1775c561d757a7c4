'use client'

import { CircleCheck, CircleDashed, CircleSlash2, Clock, type LucideIcon, Plus, TriangleAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import type { Tone } from '@/components/ui/tone'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import type { FieldGroup, FieldMonth } from '@/lib/poktan/field-part'
import type { MonthState } from '@/lib/poktan/my-groups'
import { groupName } from './field-door'

const STATES: Record<MonthState, { words: string; tone: Tone; icon: LucideIcon }> = {
  bertemu: { words: 'Sudah bertemu', tone: 'good', icon: CircleCheck },
  nihil: { words: 'Nihil', tone: 'info', icon: CircleSlash2 },
  belum: { words: 'Belum melapor', tone: 'warn', icon: CircleDashed },
}

/** A group with how it stands in the month, own steps counted. */
export interface ShownGroup {
  group: FieldGroup
  month: FieldMonth
  /** Own steps that the office does not have yet. */
  waiting: number
  /** Own steps that were refused or met another's edit. */
  asking: number
}

/** One's groups by village, those that still wait first, each with its next step. */
export function GroupRows({ groups }: { groups: readonly ShownGroup[] }) {
  const villages = [...new Map(groups.map(({ group }) => [group.villageId, group])).values()]
  return (
    <div className="grid items-start gap-5 desk:grid-cols-2">
      {villages.map(({ villageId, villageName, kecamatanName }) => {
        const own = groups.filter(({ group }) => group.villageId === villageId)
        const missing = own.filter(({ month }) => month.state === 'belum').length
        return (
          <section key={villageId} aria-label={villageName} className="surface min-w-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 pt-3">
              <h2 className="text-md">{villageName}</h2>
              <p className="text-sm text-ink-soft">
                Kec. {kecamatanName} · {missing === 0 ? 'semua melapor' : `${missing} belum melapor`}
              </p>
            </div>
            <ul className="divide-y divide-line">
              {own
                .toSorted((one, other) => rank(one) - rank(other))
                .map((shown) => (
                  <Row key={shown.group.id} {...shown} />
                ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** What must be looked at first, then what is missing. */
const rank = ({ asking, month }: ShownGroup): number => (asking > 0 ? 0 : month.state === 'belum' ? 1 : 2)

function Row({ group, month, waiting, asking }: ShownGroup) {
  const { words, tone, icon } = STATES[month.state]
  const name = groupName(group)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-44">
        <a className="link inline-flex min-h-9 items-center font-medium break-words" href={paths.fieldGroup(group.id)}>
          {name}
        </a>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          <Badge tone={tone} icon={icon}>
            {month.meetings > 1 ? `${month.meetings} pertemuan` : words}
          </Badge>
          {month.state === 'bertemu' && !month.active && <Badge tone="warn">Belum terhitung aktif</Badge>}
          {waiting > 0 && (
            <Badge tone="info" icon={Clock}>
              {waiting} menunggu dikirim
            </Badge>
          )}
          {asking > 0 && (
            <Badge tone="bad" icon={TriangleAlert}>
              {asking} perlu dilihat
            </Badge>
          )}
          <span className="figures">
            {group.members} {group.kind === 'pikr' ? 'remaja' : 'keluarga'}
          </span>
          <span>{group.lastMet ? `terakhir ${formatDate(group.lastMet)}` : 'belum pernah dicatat'}</span>
        </p>
      </div>
      <a
        className={buttonClass({ tone: month.state === 'belum' ? 'primary' : 'secondary' })}
        href={paths.fieldMeetingNew(group.id)}
        aria-label={`Catat pertemuan ${name}`}
      >
        <Icon of={Plus} />
        Catat
      </a>
    </li>
  )
}
