import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { Chosen, ComparedRow } from '@/lib/duplicates/compare'
import type { Hanging } from '@/lib/duplicates/queries'

export type CompareProps = {
  /** Where the GET form goes; absent when there is nothing left to choose. */
  action?: string
  rows: readonly ComparedRow[]
  chosen: Chosen
  /** Heads of both records: where, since when. */
  heads: readonly [string, string]
  hanging: readonly [Hanging, Hanging]
}

const SIDES = ['first', 'second'] as const
const HANGS: { key: keyof Hanging; label: string }[] = [
  { key: 'targets', label: 'sasaran terbuka' },
  { key: 'visits', label: 'kunjungan' },
  { key: 'measurements', label: 'pengukuran' },
  { key: 'groups', label: 'poktan' },
  { key: 'referrals', label: 'rujukan' },
]

const hangsInWords = (hanging: Hanging): string =>
  HANGS.filter(({ key }) => hanging[key] > 0)
    .map(({ key, label }) => `${hanging[key]} ${label}`)
    .join(', ') || 'belum ada catatan lain'

/** Both records side by side. What differs says so in a word, and somebody chooses one of the two. */
export function Compare({ action, rows, chosen, heads, hanging }: CompareProps) {
  const kept = chosen.kept ?? (weight(hanging[1]) > weight(hanging[0]) ? 'second' : 'first')
  const body = (
    <>
      <Line
        label="Yang dipertahankan"
        name={action ? 'simpan' : undefined}
        sides={[`${heads[0]}: ${hangsInWords(hanging[0])}`, `${heads[1]}: ${hangsInWords(hanging[1])}`]}
        picked={kept}
      />
      {rows.map((row) => (
        <Line
          key={row.name}
          label={row.label}
          mark={row.differs ? 'berbeda' : row.first !== null && row.second !== null ? 'sama' : 'hanya satu'}
          name={action && row.choose ? `f.${row.name}` : undefined}
          sides={[row.first, row.second]}
          picked={chosen.fields[row.name] ?? kept}
        />
      ))}
    </>
  )
  if (!action) return <div className="surface divide-y divide-line">{body}</div>
  return (
    <form action={action} className="space-y-4">
      <div className="surface divide-y divide-line">{body}</div>
      <Button type="submit" tone={chosen.kept ? 'secondary' : 'primary'}>
        {chosen.kept ? 'Hitung lagi pengaruhnya' : 'Lihat pengaruhnya'}
      </Button>
    </form>
  )
}

const weight = (hanging: Hanging): number => HANGS.reduce((sum, { key }) => sum + hanging[key], 0)

type LineProps = {
  label: string
  mark?: 'berbeda' | 'sama' | 'hanya satu'
  name?: string
  sides: readonly [string | null, string | null]
  picked: 'first' | 'second'
}

function Line({ label, mark, name, sides, picked }: LineProps) {
  return (
    <fieldset className="grid gap-x-4 gap-y-2 px-4 py-3 desk:grid-cols-[13rem_1fr]">
      <legend className="float-start flex flex-wrap items-center gap-2 text-ink-soft desk:w-52">
        {label}
        {mark === 'berbeda' && <Badge tone="warn">berbeda</Badge>}
      </legend>
      <div className="grid grid-cols-2 gap-2 desk:col-start-2">
        {SIDES.map((side, at) => (
          <Side
            key={side}
            name={name}
            value={String(at + 1)}
            checked={picked === side}
            words={sides[at] ?? null}
            same={mark === 'sama'}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Side({
  name,
  value,
  checked,
  words,
  same,
}: {
  name?: string
  value: string
  checked: boolean
  words: string | null
  same: boolean
}) {
  if (!name)
    return (
      <p className={classNames('min-w-0 px-1 break-words phone:text-sm', (words === null || same) && 'text-ink-soft')}>
        <span className="sr-only">Catatan {value}: </span>
        {words ?? 'tidak diisi'}
      </p>
    )
  return (
    <label className="flex min-h-12 min-w-0 cursor-pointer items-start gap-2 rounded-md border border-line bg-paper-raised px-2.5 py-2.5 hover:border-line-strong has-checked:border-brand has-checked:bg-brand-soft desk:min-h-9 desk:py-1.5">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={checked}
        className="mt-0.5 size-5 shrink-0 accent-brand"
      />
      <span className="min-w-0 break-words">
        <span className="sr-only">Catatan {value}: </span>
        {words}
      </span>
    </label>
  )
}
