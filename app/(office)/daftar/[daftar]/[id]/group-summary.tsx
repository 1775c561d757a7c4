import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, formatPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { memberNoun } from '@/lib/poktan/member-rules'
import { seatLabel } from '@/lib/poktan/officer-seats'
import type { PoktanKind } from '@/lib/poktan/rules'
import { type GroupSummary as Summary, summarise } from '@/lib/poktan/summary'
import type { Entry } from '@/lib/registers/register'

type GroupSummaryProps = { entry: Entry; actor: OfficeActor; today: string }

/** A group at a glance: members, kader, meetings, and what is missing with the way to mend it. */
export async function GroupSummary({ entry, actor, today }: GroupSummaryProps) {
  const kind = entry.values.kind as PoktanKind
  const summary = await inTenantSql(actor, (tx) => summarise(tx, { id: entry.id, kind }, today))
  const { members, eligible, kader, trained, lastMeeting, meetingsThisMonth } = summary
  const missing = entry.activeTo === null ? missingOf(entry, kind, summary, actor.zone, today) : []
  const sk = String(entry.values.skNumber ?? '')
  const facts: [string, string, string, string][] = [
    ['Anggota', `${formatCount(members)} ${memberNoun(kind)}`, wordsOf(eligible), paths.poktan(entry.id, 'anggota')],
    [
      'Kader',
      formatCount(kader),
      `${formatCount(trained)} dari ${formatCount(kader)} sudah dilatih`,
      paths.poktan(entry.id, 'pengurus'),
    ],
    [
      'Pertemuan terakhir',
      lastMeeting ? formatDate(lastMeeting) : 'Belum ada',
      `${formatCount(meetingsThisMonth)} kali bulan ini`,
      paths.poktan(entry.id, 'pertemuan'),
    ],
    [
      'SK pengukuhan',
      sk ? 'Ada' : 'Belum ber-SK',
      sk
        ? [sk, entry.values.skOn && formatDate(String(entry.values.skOn))].filter(Boolean).join(', ')
        : 'Kelompok tetap sah dicatat',
      paths.poktan(entry.id, 'kartu'),
    ],
  ]
  return (
    <div className="grid items-start gap-4 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <ul className="grid gap-3 sm:grid-cols-2">
        {facts.map(([label, figure, note, href]) => (
          <li key={label}>
            <Link href={href} className="surface block h-full px-4 py-3 hover:bg-paper-sunk">
              <span className="block text-sm text-ink-soft">{label}</span>
              <span className="figures block text-lg font-semibold">{figure}</span>
              <span className="block text-sm text-ink-soft">{note}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Card title={missing.length > 0 ? 'Yang masih kurang' : 'Tidak ada yang kurang'} flush>
        {missing.length > 0 ? (
          <ul className="divide-y divide-line pb-1">
            {missing.map(([what, href]) => (
              <li key={what}>
                <Link href={href} className="flex min-h-11 items-center gap-3 px-4 py-1.5 hover:bg-paper-sunk">
                  <span className="min-w-0 flex-1">{what}</span>
                  <Icon of={ChevronRight} className="text-ink-soft" />
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <p className="px-4 pb-4 text-ink-soft">
            {entry.activeTo === null
              ? 'Anggota, kader, pertemuan, dan kartunya lengkap.'
              : 'Kelompok ini sudah nonaktif.'}
          </p>
        )}
      </Card>
    </div>
  )
}

function wordsOf({ fits, ended, unknown }: Summary['eligible']): string {
  const words = [`${formatCount(fits)} memenuhi syarat`]
  if (ended > 0) words.push(`${formatCount(ended)} tidak lagi`)
  if (unknown > 0) words.push(`${formatCount(unknown)} belum lengkap`)
  return words.join(', ')
}

/** What the group still lacks, each with the page where it is mended. */
function missingOf(entry: Entry, kind: PoktanKind, summary: Summary, zone: string, today: string): [string, string][] {
  const { id } = entry
  const { members, eligible, kader, trained, empty, meetingsThisMonth, cardYear } = summary
  const year = Number(today.slice(0, 4))
  const lines: [string, string, boolean][] = [
    ['Belum ber-SK pengukuhan', paths.registerEdit('poktan', id), !entry.values.skNumber],
    [`Belum ada ${memberNoun(kind)} anggota`, paths.poktan(id, 'anggota'), members === 0],
    [
      `${formatCount(eligible.ended)} anggota tidak lagi memenuhi syarat`,
      paths.poktan(id, 'anggota'),
      eligible.ended > 0,
    ],
    [`${formatCount(eligible.ending)} anggota segera tidak memenuhi`, paths.poktan(id, 'anggota'), eligible.ending > 0],
    [
      `${formatCount(eligible.unknown)} anggota belum lengkap sasarannya`,
      paths.poktan(id, 'anggota'),
      eligible.unknown > 0,
    ],
    [`Jabatan kosong: ${seatsInWords(summary)}`, paths.poktan(id, 'pengurus'), empty.length > 0],
    [`${formatCount(kader - trained)} kader belum dilatih`, paths.poktan(id, 'pengurus'), kader > trained],
    [
      `Belum ada pertemuan ${formatPeriod(currentPeriod(new Date(`${today}T05:00:00Z`), zone))}`,
      paths.poktan(id, 'pertemuan'),
      meetingsThisMonth === 0,
    ],
    [`Kartu K/0 Januari ${year} belum diambil`, paths.poktan(id, 'kartu'), cardYear !== year],
  ]
  return lines.filter(([, , lacks]) => lacks).map(([what, href]) => [what, href])
}

function seatsInWords({ empty }: Summary): string {
  const [first, second, ...rest] = empty.map(seatLabel)
  const shown = [first, second].filter(Boolean).join(', ')
  return rest.length > 0 ? `${shown}, dan ${formatCount(rest.length)} lagi` : shown
}
