'use client'

import { type ClipboardEvent, type KeyboardEvent, useId } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { GridCell, GridColumn } from './repair-grid'

export type RepairCellProps = {
  row: number
  /** Its place on the page, for the keys. */
  at: number
  place: number
  cell: GridCell
  column: GridColumn
  text: string
  changed: boolean
  off: boolean
  onChange: (text: string) => void
  onKey: (event: KeyboardEvent<HTMLInputElement>, at: number, place: number) => void
  onPaste: (event: ClipboardEvent<HTMLInputElement>, at: number, place: number) => void
}

/** One cell: what stands in the file, the sentence of its problem beneath. On a phone only cells with a problem are shown. */
export function RepairCell(props: RepairCellProps) {
  const { row, at, place, cell, column, text, changed, off, onChange, onKey, onPaste } = props
  const id = useId()
  const { problem } = cell
  const refused = problem?.severity === 'tolak'
  return (
    <td
      className={classNames(
        'border-b border-line align-top desk:border-s phone:block phone:border-0 phone:pb-2',
        !problem && !changed && 'phone:hidden',
        problem && !changed && (refused ? 'bg-bad-soft' : 'bg-warn-soft'),
        changed && 'bg-brand-soft',
        'phone:bg-transparent',
      )}
    >
      <span className="desk:sr-only phone:mb-1 phone:block phone:text-sm phone:font-medium" id={`${id}-name`}>
        {column.label} <span className="sr-only">baris {row}</span>
      </span>
      <input
        value={text}
        disabled={off}
        data-at={at}
        data-place={place}
        data-problem={problem && !changed ? '' : undefined}
        aria-labelledby={`${id}-name`}
        aria-invalid={refused && !changed ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        list={column.choices ? `${id}-choices` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => cell.masked && !changed && event.target.select()}
        onKeyDown={(event) => onKey(event, at, place)}
        onPaste={(event) => onPaste(event, at, place)}
        className={classNames(
          'w-full min-w-32 border-0 bg-transparent px-2 py-1.5 text-sm outline-offset-[-2px] focus-visible:outline-2 focus-visible:outline-brand',
          'phone:min-h-12 phone:rounded-md phone:border phone:border-line-strong phone:bg-paper-raised phone:text-base',
        )}
      />
      {column.choices && (
        <datalist id={`${id}-choices`}>
          {column.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {problem && (
        <p
          id={`${id}-problem`}
          className={classNames(
            'max-w-64 px-2 pb-1.5 text-xs phone:max-w-none phone:px-0 phone:pt-1 phone:text-sm',
            changed
              ? 'text-ink-soft'
              : refused
                ? 'text-on-bad-soft phone:text-bad'
                : 'text-on-warn-soft phone:text-warn',
          )}
        >
          {changed ? 'Diubah; diperiksa saat disimpan.' : problem.message}
        </p>
      )}
    </td>
  )
}
