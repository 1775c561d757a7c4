'use client'

import { ComputedShare } from '@/components/reports/computed-share'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { Zone } from '@/lib/format/date'
import { computedShareOf } from '@/lib/reports/computed-share'
import { type EntryLine, isUnsaved, judge, mayType } from '@/lib/reports/entry-line'
import type { Element, FormDeclaration } from '@/lib/reports/form'
import { withDots } from '@/lib/reports/rules'
import { BLANK, isFromRegister, originWords, sentenceAt } from './entry-cell'
import { LineActions } from './line-actions'
import { TONE_CLASS, wordsOf } from './line-words'
import type { Entry } from './use-entry'

interface EntryCardsProps {
  form: FormDeclaration
  entry: Entry
  zone: Zone
  /** The village that is open, or null for the list. */
  open: number | null
  section: string
  onOpen: (unitId: number | null) => void
  onSection: (code: string) => void
  onReview: (unitId: number | null) => void
  onCorrect: (unitId: number) => void
  onOrigin: (unitId: number, column: string) => void
}

/** The form on a phone: the villages as a list, and one village section by section with large boxes. */
export function EntryCards(props: EntryCardsProps) {
  const line = props.entry.lines.find((known) => known.unitId === props.open)
  return line ? <VillageCard {...props} line={line} key={line.unitId} /> : <VillageList {...props} />
}

function VillageList({ form, entry, zone, onOpen, onReview, onCorrect }: EntryCardsProps) {
  return (
    <>
      <ul className="surface divide-y divide-line">
        {entry.lines.map((line) => {
          const { words, tone } = wordsOf(form, line, entry.signal, zone)
          return (
            <li key={line.unitId} className="flex items-center gap-2 pe-3">
              <button
                type="button"
                className="min-h-16 min-w-0 flex-1 px-4 py-2 text-start"
                onClick={() => onOpen(line.unitId)}
              >
                <span className="block font-medium">{line.name}</span>
                <span className={classNames('block text-sm', TONE_CLASS[tone])}>{words}</span>
              </button>
              <LineActions line={line} entry={entry} onCorrect={onCorrect} />
            </li>
          )
        })}
      </ul>
      <SaveBar entry={entry}>
        <Button id="periksa-kirim" tone="primary" onClick={() => onReview(null)}>
          Periksa & kirim
        </Button>
      </SaveBar>
    </>
  )
}

function VillageCard({
  form,
  entry,
  zone,
  section,
  onOpen,
  onSection,
  onReview,
  onOrigin,
  line,
}: EntryCardsProps & { line: EntryLine }) {
  const index = form.sections.findIndex((known) => known.code === section)
  const { label, hint } = form.sections[index]!
  const { words, tone } = wordsOf(form, line, entry.signal, zone)
  const goTo = (code: string | undefined) => {
    if (code) onSection(code)
    document.getElementById('kartu-desa')?.scrollIntoView()
  }
  const next = form.sections[index + 1]?.code
  return (
    <>
      <div id="kartu-desa" className="scroll-mt-4 space-y-3">
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="text-lg">{line.name}</h2>
            <p className={classNames('text-sm', TONE_CLASS[tone])}>{words}</p>
            <ComputedShare size="line" share={computedShareOf(form, judge(form, line).cells, line.computed)} />
          </div>
          <Button size="small" onClick={() => onOpen(null)}>
            Semua desa
          </Button>
        </div>
        <p className="text-sm text-ink-soft">
          Bagian {index + 1} dari {form.sections.length}
        </p>
        <fieldset className="surface space-y-4 p-4">
          <legend className="float-start w-full text-md font-semibold">{label}</legend>
          {hint && <p className="clear-both text-sm text-ink-soft">{hint}</p>}
          {form.elements
            .filter((element) => element.section === section)
            .map((element) => (
              <CardField
                key={element.column}
                form={form}
                line={line}
                element={element}
                entry={entry}
                onOrigin={onOrigin}
              />
            ))}
        </fieldset>
      </div>
      <SaveBar entry={entry}>
        {index > 0 && <Button onClick={() => goTo(form.sections[index - 1]?.code)}>Sebelumnya</Button>}
        {next ? (
          <Button tone="primary" onClick={() => goTo(next)}>
            Berikutnya
          </Button>
        ) : (
          <Button id="periksa-kirim" tone="primary" onClick={() => onReview(line.unitId)}>
            Periksa & kirim
          </Button>
        )}
      </SaveBar>
    </>
  )
}

interface CardFieldProps {
  form: FormDeclaration
  line: EntryLine
  element: Element
  entry: Entry
  onOrigin: (unitId: number, column: string) => void
}

function CardField({ form, line, element, entry, onOrigin }: CardFieldProps) {
  const { column, label, unit, mayNotApply } = element
  const id = `c-${line.unitId}-${column}`
  const sentence = sentenceAt(form, line, column)
  const wrong = column in judge(form, line).unreadable
  const last = line.lastMonth?.[column]
  const text = line.typed[column] ?? ''
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label} <span className="font-normal text-ink-soft">({unit})</span>
      </label>
      <div className="flex items-center gap-3">
        <input
          id={id}
          value={text}
          readOnly={!mayType(line)}
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="next"
          aria-invalid={wrong || undefined}
          aria-describedby={`${id}-note`}
          className={classNames(
            'control figures w-32! text-end',
            isFromRegister(line, element) && 'bg-brand-soft!',
            text === '' && `${BLANK}!`,
          )}
          onChange={(event) => entry.type(line.unitId, { [column]: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            const boxes = [...(event.currentTarget.closest('fieldset')?.querySelectorAll('input') ?? [])]
            boxes[boxes.indexOf(event.currentTarget) + 1]?.focus()
          }}
        />
        {mayNotApply && mayType(line) && (
          <Button
            size="small"
            onClick={() => entry.type(line.unitId, { [column]: text === 'tb' ? '' : 'tb' })}
            aria-pressed={text === 'tb'}
          >
            Tidak berlaku
          </Button>
        )}
      </div>
      <p id={`${id}-note`} className="mt-1 text-sm text-ink-soft">
        <span className="figures">
          Bulan lalu {last === 'na' ? 'tidak berlaku' : typeof last === 'number' ? withDots(last) : '—'}
        </span>
        {isFromRegister(line, element) && <span className="text-brand"> · {originWords(element)}</span>}
        {typeof line.computed[column] === 'number' && (
          <button
            type="button"
            className="link ms-2 inline-flex min-h-9 items-center"
            onClick={() => onOrigin(line.unitId, column)}
          >
            {isFromRegister(line, element) ? 'lihat asalnya' : `menurut catatan ${withDots(line.computed[column])}`}
            <span className="sr-only"> {label}</span>
          </button>
        )}
        {sentence && <span className="block text-bad">{sentence}</span>}
      </p>
    </div>
  )
}

/** Stays at the foot of a phone: the state of what was typed, and the next step. */
function SaveBar({ entry, children }: { entry: Entry; children: React.ReactNode }) {
  const waiting = entry.lines.filter(isUnsaved).length
  return (
    <div className="sticky bottom-14 z-20 -mx-4 mt-4 border-t border-line bg-paper-raised px-4 pt-1.5 pb-2">
      <p className="mb-1.5 text-sm text-ink-soft" role="status">
        {waiting === 0
          ? 'Semua tersimpan'
          : entry.signal === 'ok'
            ? 'Menyimpan…'
            : `${waiting} menunggu sinyal, aman di perangkat ini`}
      </p>
      <div className="flex gap-2 *:flex-1">{children}</div>
    </div>
  )
}
