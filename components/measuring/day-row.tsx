'use client'

import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { type KeyboardEvent, useId, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { formatDecimal } from '@/lib/format/number'
import { daysBetween } from '@/lib/growth/gain'
import type { Look, TypedRow } from '@/lib/growth/look'
import type { DayChild } from '@/lib/growth/posyandu-queries'
import { ageInWords } from '@/lib/growth/words'
import { paths } from '@/lib/paths'
import type { DayRow } from './use-day-entry'

export interface DayRowProps {
  child: DayChild
  day: string
  row: DayRow
  /** What the device says of it; null while nothing is typed. */
  look: Look | null
  change: (id: string, typed: Partial<TypedRow>) => void
}

const kg = (grams: number | null | undefined) => (grams ? `${formatDecimal(grams / 1_000, 1)} kg` : null)
const cm = (mm: number | null | undefined) => (mm ? `${formatDecimal(mm / 10, 1)} cm` : null)
const measuresInWords = (one: { weightG: number | null; lengthMm: number | null } | null): string =>
  [kg(one?.weightG), cm(one?.lengthMm)].filter(Boolean).join(' · ')

/** Enter and the arrows go to the same box of the next child, as in a worksheet. */
function walk(event: KeyboardEvent<HTMLElement>, field: string) {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const boxes = [...document.querySelectorAll<HTMLInputElement>(`[data-kotak="${field}"]`)]
  const here = boxes.indexOf(event.currentTarget as HTMLInputElement)
  const next = boxes[here + step]
  next?.focus()
  next?.select?.()
}

/** One child of a posyandu's day: a card on a phone, a line of the sheet at a desk. */
export function DayRowFields({ child, day, row, look, change }: DayRowProps) {
  const id = useId()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const saved = row.state === 'tersimpan'
  const measured = child.own !== null || saved
  const leave = (field: string) => setLeft((before) => new Set([...before, field]))
  const problems: Record<string, string> = { ...(look?.problems ?? {}), ...row.problems }
  const problemOf = (field: string) => (left.has(field) || row.state === 'ditolak' ? problems[field] : undefined)
  const general = problems.sex ?? problems.bornOn ?? problems.measuredOn ?? problems.posyanduId
  const box = (field: 'weight' | 'length' | 'muac', sent: string, label: string) => {
    const problem = problemOf(sent)
    return (
      <div className="min-w-0">
        <label htmlFor={`${id}-${field}`} className="mb-1 block text-sm text-ink-soft desk:sr-only">
          {label}
          <span className="sr-only"> {child.name}</span>
        </label>
        <input
          id={`${id}-${field}`}
          data-kotak={field}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={row.typed[field]}
          disabled={row.state === 'mengirim'}
          onChange={(event) => change(child.id, { [field]: event.target.value })}
          onBlur={() => leave(sent)}
          onKeyDown={(event) => walk(event, field)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-${field}-salah` : undefined}
          className="control text-end"
        />
        {problem && (
          <p id={`${id}-${field}-salah`} className="mt-1 text-sm text-bad desk:absolute desk:sr-only">
            {problem}
          </p>
        )}
      </div>
    )
  }
  return (
    <li className="grid grid-cols-2 gap-3 px-4 py-3 desk:grid-cols-[minmax(10rem,1.4fr)_5.5rem_5.5rem_7.5rem_5.5rem_4.5rem_minmax(11rem,1.6fr)] desk:items-start">
      <div className="col-span-2 min-w-0 desk:col-span-1">
        <Link href={paths.growth(child.id)} prefetch={false} className="font-medium hover:text-brand hover:underline">
          {child.name}
        </Link>
        <p className="figures text-sm text-ink-soft">
          {child.sex === 'L' ? 'L' : child.sex === 'P' ? 'P' : '?'}, {ageInWords(daysBetween(child.bornOn, day))}
          {(child.motherName || child.familyName) && <> · {child.motherName || child.familyName}</>}
          {child.rt && <> · RT {child.rt}</>}
        </p>
        {child.last && !measured && (
          <p className="figures text-sm text-ink-soft">Terakhir {measuresInWords(child.last)}</p>
        )}
      </div>
      {measured ? (
        <p className="figures col-span-2 self-center text-sm desk:col-span-5">
          <Icon of={CircleCheck} className="me-1.5 inline text-good" />
          {saved
            ? `Tersimpan: ${[row.typed.weight && `${row.typed.weight} kg`, row.typed.length && `${row.typed.length} cm`, row.typed.muac && `LiLA ${row.typed.muac} cm`].filter(Boolean).join(' · ')}`
            : `Sudah diukur: ${measuresInWords(child.own)}`}
        </p>
      ) : (
        <>
          {box('weight', 'weightKg', 'Berat, kg')}
          {box('length', 'lengthCm', 'Panjang/tinggi, cm')}
          <div className="min-w-0">
            <label htmlFor={`${id}-cara`} className="mb-1 block text-sm text-ink-soft desk:sr-only">
              Cara ukur<span className="sr-only"> {child.name}</span>
            </label>
            <select
              id={`${id}-cara`}
              value={row.typed.measure}
              disabled={row.state === 'mengirim'}
              onChange={(event) => change(child.id, { measure: event.target.value as TypedRow['measure'] })}
              className="control"
            >
              <option value="L">Telentang</option>
              <option value="H">Berdiri</option>
              <option value="">Tidak tahu</option>
            </select>
          </div>
          {box('muac', 'muacCm', 'LiLA, cm')}
          <label className="col-span-2 flex min-h-11 items-center gap-2 text-sm desk:col-span-1 desk:min-h-9 desk:justify-center">
            <input
              type="checkbox"
              checked={row.typed.oedema}
              disabled={row.state === 'mengirim'}
              onChange={(event) => change(child.id, { oedema: event.target.checked })}
              className="size-5 accent-brand desk:size-4"
            />
            <span className="desk:sr-only">Kedua punggung kaki bengkak</span>
          </label>
        </>
      )}
      <div className="col-span-2 min-w-0 space-y-1 self-center text-sm desk:col-span-1" aria-live="polite">
        {measured ? <Known child={child} row={row} /> : <Found look={look} row={row} general={general} left={left} />}
        {!measured && look?.again && (
          <label className="flex min-h-11 items-center gap-2 desk:min-h-8">
            <input
              type="checkbox"
              checked={row.typed.confirmed}
              onChange={(event) => change(child.id, { confirmed: event.target.checked })}
              className="size-5 accent-brand desk:size-4"
            />
            Sudah diukur ulang, angkanya benar
          </label>
        )}
      </div>
    </li>
  )
}

function Known({ child, row }: Pick<DayRowProps, 'child' | 'row'>) {
  const doubts = row.state === 'tersimpan' ? row.warnings : child.own?.confirmed ? [] : (child.own?.doubts ?? [])
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {doubts.length > 0 && (
        <Badge tone="warn" icon={TriangleAlert}>
          Perlu dilihat lagi
        </Badge>
      )}
      <Link href={paths.growth(child.id)} prefetch={false} className="link">
        Lihat atau koreksi
      </Link>
    </p>
  )
}

function Found({
  look,
  row,
  general,
  left,
}: {
  look: Look | null
  row: DayRow
  general: string | undefined
  left: ReadonlySet<string>
}) {
  const sentences = Object.entries({ ...(look?.problems ?? {}), ...row.problems }).filter(
    ([field]) => row.state === 'ditolak' || left.has(field),
  )
  if (general && look)
    return (
      <p className="flex items-start gap-1.5 text-bad">
        <Icon of={CircleAlert} className="mt-0.5" />
        {general}
      </p>
    )
  if (sentences.length > 0)
    return (
      <>
        {sentences.map(([field, sentence]) => (
          <p key={field} className="hidden items-start gap-1.5 text-bad desk:flex">
            <Icon of={CircleAlert} className="mt-0.5" />
            {sentence}
          </p>
        ))}
      </>
    )
  if (row.state === 'ditolak') return <p className="text-bad">{row.message}</p>
  if (!look?.said) return null
  const { tone, words, advice } = look.said
  return (
    <>
      <p className="flex flex-wrap gap-1">
        {words.map((word) => (
          <Badge key={word} tone={tone}>
            {word}
          </Badge>
        ))}
      </p>
      {tone !== 'good' && <p className="text-ink-soft">{advice}</p>}
      {look.doubts.map((doubt) => (
        <p key={doubt} className="flex items-start gap-1.5 text-warn">
          <Icon of={TriangleAlert} className="mt-0.5" />
          {doubt}
        </p>
      ))}
    </>
  )
}
