'use client'

import { useMemo, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatCount } from '@/lib/format/number'
import { formatPeriod, type Period } from '@/lib/format/period'
import { usePart } from '@/lib/offline/copy'
import { useOutbox } from '@/lib/offline/use-outbox'
import { paths } from '@/lib/paths'
import { monthWith } from '@/lib/poktan/field-book'
import type { GroupsPart } from '@/lib/poktan/field-part'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { groupName } from './field-door'
import { GroupReading } from './group-absent'
import { GroupRows, type ShownGroup } from './group-rows'
import { MonthChoice } from './month-choice'
import { subjectOf, useSteps } from './steps'

/** From so many groups on, a box to search them stands above. */
const SEARCHED_FROM = 12

/** One's groups in a month: who met, who did not, and the next thing to do for each. */
export default function GroupsScreen({ me }: ScreenProps) {
  const { state, body: part } = usePart<GroupsPart>('kelompok')
  const steps = useSteps(me.accountId)
  const { items } = useOutbox(me.accountId)
  const [chosen, setChosen] = useState<Period | null>(null)
  const [typed, setTyped] = useState('')
  const period = chosen ?? part?.months[0] ?? 0
  const groups = useMemo(() => {
    const at = part?.months.indexOf(period) ?? -1
    return (part?.groups ?? []).flatMap((group): ShownGroup[] => {
      const own = (steps ?? []).filter(({ poktanId }) => poktanId === group.id)
      const month = monthWith(group.months[at] ?? null, period, own)
      if (!month) return []
      const kept = (items ?? []).filter(({ subject, kind }) => subject === subjectOf(group.id) && kind !== 'photo.keep')
      const count = (states: readonly string[]) => kept.filter((item) => states.includes(item.state)).length
      return [{ group, month, waiting: count(['menunggu', 'dikirim']), asking: count(['ditolak', 'bentrok']) }]
    })
  }, [part, steps, items, period])

  if (!part) return state === 'reading' ? <GroupReading /> : <NoGroups title="Kelompok belum ada di perangkat ini" />
  if (part.desk) return <AtDesk />
  if (part.groups.length === 0) return <NoGroups title="Belum ada kelompok di sini" />
  const word = typed.trim().toLowerCase()
  const shown = groups.filter(({ group }) => `${groupName(group)} ${group.villageName}`.toLowerCase().includes(word))
  const done = groups.filter(({ month }) => month.state !== 'belum').length
  return (
    <FieldPage
      title={`Poktan, ${formatPeriod(period)}`}
      note="Catat pertemuan kelompok Anda. Laporan desa terisi dari sini."
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <MonthChoice months={part.months} current={period} onChoose={setChosen} />
        <a className="link inline-flex min-h-11 items-center desk:min-h-8" href={paths.groupMonths()}>
          Bulan lain (perlu sinyal)
        </a>
      </div>
      <ProgressBar
        label="Kelompok yang melapor"
        done={done}
        total={groups.length}
        words={`${formatCount(done)} dari ${formatCount(groups.length)} kelompok sudah melapor`}
      />
      {groups.length > SEARCHED_FROM && (
        <label className="block max-w-md">
          <span className="sr-only">Cari kelompok atau desa</span>
          <input
            type="search"
            className="control"
            placeholder="Cari kelompok atau desa…"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      )}
      <GroupRows groups={shown} />
      {shown.length === 0 && <p className="text-ink-soft">Tidak ada kelompok yang cocok dengan “{typed}”.</p>}
    </FieldPage>
  )
}

function NoGroups({ title }: { title: string }) {
  return (
    <FieldPage title="Poktan">
      <EmptyState title={title}>
        <p>
          Yang tampak di sini ialah kelompok yang bukunya Anda pegang. Kader poktan: mintalah PKB mencatat Anda sebagai
          pengurus atau kader dengan akun ini. Daftarnya diambil begitu ada sinyal.
        </p>
      </EmptyState>
    </FieldPage>
  )
}

/** Who looks after the whole office reads its groups at the desk. */
function AtDesk() {
  return (
    <FieldPage title="Poktan">
      <EmptyState title="Kelompok seluruh kantor ada di halaman kantor">
        <p>
          Layar ini untuk kader, PPKBD, PKB, dan koordinator.{' '}
          <a className="link" href={paths.groupMonths()}>
            Buka Poktan bulan ini
          </a>{' '}
          (perlu sinyal).
        </p>
      </EmptyState>
    </FieldPage>
  )
}
