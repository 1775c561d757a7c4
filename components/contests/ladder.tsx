import Link from 'next/link'
import { CONTEST_KINDS, LEVELS, levelLabel } from '@/lib/contests/kinds'
import type { ListedContest } from '@/lib/contests/queries'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { ContestBadge } from './contest-badge'

/** A year's contests from kecamatan to province: who won where, and who went on. */
export function Ladder({ contests, year }: { contests: readonly ListedContest[]; year: number }) {
  const kinds = CONTEST_KINDS.filter(({ value }) => contests.some(({ kind }) => kind === value))
  return (
    <section aria-labelledby="jenjang" className="surface">
      <h2 id="jenjang" className="px-4 pt-4 pb-3 text-md desk:text-base">
        Jenjang lomba {year}
      </h2>
      <ul className="divide-y divide-line border-t border-line">
        {kinds.map(({ value, label }) => (
          <li key={value} className="grid gap-x-4 gap-y-3 px-4 py-4 desk:grid-cols-[9rem_1fr_1fr_1fr]">
            <h3 className="text-base font-semibold">{label}</h3>
            {LEVELS.map((level) => (
              <Step
                key={level.value}
                level={level.value}
                contests={contests.filter((one) => one.kind === value && one.level === level.value)}
                below={contests.filter((one) => one.kind === value && one.nominated === level.value)}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Step({
  level,
  contests,
  below,
}: {
  level: string
  contests: readonly ListedContest[]
  below: readonly ListedContest[]
}) {
  return (
    <div className="min-w-0">
      <p className="text-xs text-ink-soft">{levelLabel(level)}</p>
      {contests.length === 0 && (
        <p className="text-sm text-ink-soft">
          {below.length > 0
            ? `Diusulkan: ${below.map(({ winner }) => winner ?? 'keluarga teladan').join(', ')}`
            : 'Belum ada lomba'}
        </p>
      )}
      <ul className="space-y-2">
        {contests.map((contest) => (
          <li key={contest.id} className="min-w-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Link className="link font-medium" href={paths.contest(contest.id)}>
                {contest.kecamatanName ?? contest.title}
              </Link>
              <ContestBadge state={contest.state} />
            </p>
            <p className="text-sm text-ink-soft">{standWords(contest)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where a contest is, in a sentence. */
export function standWords({
  state,
  entries,
  judges,
  sheets,
  winner,
  winnerPlace,
  kind,
  nominated,
}: ListedContest): string {
  if (state === 'dikunci') {
    const who = winner ?? (kind === 'keluarga' ? 'Satu keluarga' : 'Satu peserta')
    const next = nominated ? `, diusulkan ke ${levelLabel(nominated).toLowerCase()}` : ''
    return `Terbaik: ${who}${winnerPlace ? `, ${winnerPlace}` : ''}${next}`
  }
  if (state === 'dinilai') return `${formatCount(sheets)} dari ${formatCount(entries * judges)} lembar nilai masuk`
  if (state === 'batal') return 'Dibatalkan'
  return `${formatCount(entries)} peserta diterima, ${formatCount(judges)} juri`
}
