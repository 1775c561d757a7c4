'use client'

import { memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { typedText } from '@/lib/reports/cell'
import type { EntryLine } from '@/lib/reports/entry-line'
import { judge, mayType } from '@/lib/reports/entry-line'
import type { Element, FormDeclaration } from '@/lib/reports/form'
import { withDots } from '@/lib/reports/rules'
import { sourceWords } from '@/lib/reports/sources'

/** The sentence that belongs to a cell: what cannot be read first, then what is refused, then what needs a reason. */
export function sentenceAt(form: FormDeclaration, line: EntryLine, column: string): string | null {
  const { unreadable, problems } = judge(form, line)
  const refused = line.reply?.kind === 'refused' ? line.reply.fields[column] : undefined
  const worst = (severity: string) =>
    problems.find((problem) => problem.severity === severity && problem.at.includes(column))?.sentence
  return unreadable[column] ?? refused ?? worst('tolak') ?? worst('perlu_alasan') ?? worst('petunjuk') ?? null
}

/** Whether a cell holds just what the register counts. */
export const isFromRegister = (line: EntryLine, { column, computedFrom }: Element): boolean =>
  computedFrom !== undefined &&
  line.computed[column] !== undefined &&
  line.typed[column] === typedText(line.computed[column])

/** What a computed cell's source is called beside it. */
export const originWords = ({ computedFrom = '' }: Element): string => sourceWords(computedFrom).beside

/** *Belum dilaporkan*, hatched more softly than elsewhere: a new month is nothing but blanks. */
export const BLANK = 'bg-[repeating-linear-gradient(-45deg,transparent_0_4px,var(--color-line)_4px_5px)]'

type CellLook = 'bad' | 'warn' | 'hint' | null

function lookOf(form: FormDeclaration, line: EntryLine, column: string): CellLook {
  const { unreadable, problems } = judge(form, line)
  if (column in unreadable) return 'bad'
  const here = problems.filter((problem) => problem.at[0] === column || problem.at[1] === column)
  if (here.some((problem) => problem.severity === 'tolak')) return 'bad'
  if (here.some((problem) => problem.severity === 'perlu_alasan')) return line.reasons[here[0]!.rule] ? null : 'warn'
  return here.length > 0 ? 'hint' : null
}

interface EntryCellProps {
  form: FormDeclaration
  line: EntryLine
  element: Element
  text: string
  /** The one cell that Tab comes to from outside. */
  active: boolean
  onType: (unitId: number, texts: Record<string, string>) => void
}

/** One cell of the grid: empty is hatched, *tidak berlaku* a dash, zero a zero; a register's figure is tinted. */
function EntryCellView({ form, line, element, text, active, onType }: EntryCellProps) {
  const { column, label } = element
  const look = lookOf(form, line, column)
  const last = line.lastMonth?.[column]
  const locked = !mayType(line)
  const sentence = sentenceAt(form, line, column)
  return (
    <td
      className={classNames(
        'group/cell relative border-e border-b border-line p-0 focus-within:z-10',
        isFromRegister(line, element) && 'bg-brand-soft',
        locked && 'bg-paper-sunk',
        text === '' && BLANK,
      )}
    >
      {last !== undefined && last !== null && (
        <span className="pointer-events-none absolute start-1 top-0.5 hidden text-xs text-ink-soft group-focus-within/cell:block">
          {last === 'na' ? 'tb' : withDots(last)}
        </span>
      )}
      {isFromRegister(line, element) && (
        <span aria-hidden className="pointer-events-none absolute start-0.5 top-0.5 size-1.5 rounded-full bg-brand" />
      )}
      <input
        id={`c-${line.unitId}-${column}`}
        data-unit={line.unitId}
        data-column={column}
        value={text}
        readOnly={locked}
        tabIndex={active ? 0 : -1}
        inputMode="numeric"
        autoComplete="off"
        aria-label={`${label}, ${line.name}`}
        aria-invalid={look === 'bad' || undefined}
        title={sentence ?? undefined}
        onChange={(event) => onType(line.unitId, { [column]: event.target.value })}
        className={classNames(
          'figures block h-full scroll-ms-48 scroll-mt-16 scroll-mb-12 min-h-11 w-full min-w-14 bg-transparent px-2 text-end outline-offset-[-2px]',
          look === 'bad' && 'font-medium text-bad shadow-[inset_0_0_0_2px_var(--color-bad)]',
          look === 'warn' && 'shadow-[inset_0_0_0_2px_var(--color-warn)]',
          look === 'hint' && 'shadow-[inset_0_-2px_0_0_var(--color-info)]',
        )}
      />
    </td>
  )
}

/** Drawn again only when its own line or text changes. */
export const EntryCell = memo(EntryCellView)
