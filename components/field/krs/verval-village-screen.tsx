'use client'

import { ChevronRight, Clock, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { VerifiedBadge } from '@/components/krs/krs-badges'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatCount } from '@/lib/format/number'
import {
  byStreet,
  filtered,
  hasWords,
  riskNow,
  type ShownVerval,
  type Street,
  unpackTraits,
  VERVAL_FILTERS,
  type VervalFilter,
} from '@/lib/krs/field-part'
import { KRS_MARKS } from '@/lib/krs/marks'
import { paths } from '@/lib/paths'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { type OpenVillage, useVerval } from './use-verval'
import { VervalReading, VillageAbsent } from './verval-absent'
import { VervalDone } from './verval-done'

const FILTER_LABELS: Record<VervalFilter, string> = {
  belum: 'Belum',
  berisiko: 'Belum & berisiko',
  sudah: 'Sudah',
  semua: 'Semua',
}
/** So many families are drawn at once: a phone scrolls no further. */
const AT_ONCE = 120

/** A village's families on the open lists from door to door: who is still to be looked at, by RW and RT. */
export default function VervalVillageScreen({ params, me }: ScreenProps) {
  const open = useVerval(Number(params.villageId), me)
  if (open === 'reading') return <VervalReading />
  if (open === 'none' || open.lines.length === 0) return <VillageAbsent />
  return <Village accountId={me.accountId} open={open} />
}

/** One village; on the first screen too where it is the only one. */
export function Village({ accountId, open, alone = false }: { accountId: string; open: OpenVillage; alone?: boolean }) {
  const { lines, lists } = open
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<VervalFilter>('belum')
  const [most, setMost] = useState(AT_ONCE)
  const done = lines.filter(({ said }) => said !== null).length
  const shown = filtered(lines, filter).filter((line) => !typed.trim() || hasWords(line, typed.trim()))
  const streets = upTo(byStreet(shown), most)
  return (
    <FieldPage
      title={alone ? 'Verval KRS' : open.name}
      name={alone ? 'Verval KRS' : `Verval KRS, ${open.name}`}
      {...(!alone && { back: { href: paths.fieldVerval(), label: 'Verval KRS' } })}
      note={`${lists.map(({ name }) => name).join(', ')}${alone ? `, ${open.name}` : ''}. Datangi rumahnya dan bandingkan dengan daftar.`}
    >
      <VervalDone accountId={accountId} open={open} />
      <ProgressBar
        label="Verval"
        done={done}
        total={lines.length}
        words={`${formatCount(done)} dari ${formatCount(lines.length)} keluarga sudah diverifikasi`}
      />
      <div className="space-y-3">
        <label className="block max-w-md">
          <span className="sr-only">Cari nama atau RW/RT</span>
          <input
            type="search"
            className="control"
            placeholder="Cari nama atau RW/RT…"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <fieldset className="flex min-w-0 flex-wrap gap-2">
          <legend className="sr-only">Tampilkan</legend>
          {VERVAL_FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
              className={classNames(
                'min-h-11 rounded-md border px-3 desk:min-h-9',
                filter === one
                  ? 'border-brand bg-brand-soft font-medium text-on-brand-soft'
                  : 'border-line-strong bg-paper-raised hover:bg-paper-sunk',
              )}
            >
              {FILTER_LABELS[one]}{' '}
              <span className="figures font-normal">{formatCount(filtered(lines, one).length)}</span>
            </button>
          ))}
        </fieldset>
      </div>
      {streets.map((street) => (
        <StreetRows key={street.key} street={street} villageId={open.id} />
      ))}
      {shown.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          Tampilkan {formatCount(Math.min(AT_ONCE, shown.length - most))} lagi dari {formatCount(shown.length - most)}
        </Button>
      )}
      {shown.length === 0 && (
        <p className="text-ink-soft">
          {typed.trim()
            ? 'Tidak ada yang cocok. Hapus pencarian atau pilih Semua.'
            : filter === 'sudah'
              ? 'Belum ada yang diverifikasi.'
              : 'Semua keluarga di sini sudah diverifikasi.'}
        </p>
      )}
    </FieldPage>
  )
}

/** The first streets that hold so many families, the last of them cut. */
function upTo(streets: readonly Street[], most: number): Street[] {
  let left = most
  return streets.flatMap((street) => {
    const lines = street.lines.slice(0, Math.max(0, left))
    left -= street.lines.length
    return lines.length > 0 ? [{ ...street, lines }] : []
  })
}

function StreetRows({ street: { rw, rt, lines }, villageId }: { street: Street; villageId: number }) {
  const name = rw || rt ? `RW ${rw || '—'} / RT ${rt || '—'}` : 'RW/RT belum dicatat'
  return (
    <section className="space-y-2" aria-label={name}>
      <h2 className="flex flex-wrap items-baseline gap-x-2 text-md">
        {name}
        <span className="figures text-sm font-normal text-ink-soft">{formatCount(lines.length)} keluarga</span>
      </h2>
      <ul className="surface divide-y divide-line">
        {lines.map((line) => (
          <Row key={line.id} line={line} villageId={villageId} />
        ))}
      </ul>
    </section>
  )
}

function Row({ line, villageId }: { line: ShownVerval; villageId: number }) {
  const marks = unpackTraits(line.traits)
  const signs = KRS_MARKS.filter(({ code }) => marks[code]).map(({ short }) => short)
  return (
    <li className="hover:bg-paper-sunk">
      <a
        className="flex min-h-14 items-center gap-3 px-4 py-3 text-ink no-underline"
        href={paths.fieldVervalFamily(villageId, line.id)}
      >
        <span className="min-w-0 flex-1 space-y-1">
          <span className="block font-medium break-words">{line.name}</span>
          {signs.length > 0 && <span className="block text-sm text-ink-soft">{signs.join(', ')}</span>}
          <span className="flex flex-wrap gap-1.5 pt-0.5">
            {riskNow(line) && <Badge tone="bad">Berisiko</Badge>}
            <VerifiedBadge state={line.said?.verified ?? 'belum'} />
            {line.own === 'menunggu' && (
              <Badge tone="info" icon={Clock}>
                Menunggu dikirim
              </Badge>
            )}
            {line.own === 'perlu dilihat' && (
              <Badge tone="bad" icon={TriangleAlert}>
                Perlu dilihat
              </Badge>
            )}
          </span>
        </span>
        <Icon of={ChevronRight} size={20} className="shrink-0 text-ink-soft" />
      </a>
    </li>
  )
}
