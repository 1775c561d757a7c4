'use client'

import { ChevronDown } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { SaveBar } from '@/components/layout/save-bar'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { RepairCell } from './repair-cell'
import { cellKey, keepRepairs, keptRepairs, NO_REPAIRS, pastedCells, type Repairs } from './repairs'
import { ReplaceForm } from './replace-form'
import { useStep } from './use-step'

export type GridColumn = { column: number; letter: string; head: string; label: string; choices?: readonly string[] }
export type GridProblem = { severity: 'tolak' | 'peringatan'; message: string }
export type GridCell = { column: number; text: string; masked?: boolean; problem?: GridProblem }
export type GridRow = { row: number; skip: string | null; cells: readonly GridCell[]; problems: readonly GridProblem[] }

export type RepairGridProps = {
  jobId: string
  version: number
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
}

const DEFAULT_REASON = 'Dilewati saat perbaikan'

/**
 * The rows to mend as a sheet: type over a cell, Enter goes down and Shift Enter up,
 * Ctrl V pastes a block, F8 goes to the next problem. Nothing is sent until one
 * presses *Simpan dan periksa ulang*; what is typed stays while one pages.
 */
export function RepairGrid({ jobId, version, columns: all, rows: given }: RepairGridProps) {
  const { send, problem, busy } = useStep(jobId)
  const [repairs, setRepairs] = useState<Repairs>(NO_REPAIRS)
  const [wide, setWide] = useState(false)
  const table = useRef<HTMLTableElement>(null)
  // What says who a row is, and what is wrong; the rest is a press away.
  const troubled = new Set(
    given.flatMap(({ cells }) => cells.flatMap(({ column, problem: one }) => (one ? [column] : []))),
  )
  const columns = all.filter(({ column }, at) => wide || at < 3 || troubled.has(column))
  const shown = new Set(columns.map(({ column }) => column))
  const rows = given.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => shown.has(column)) }))
  useEffect(() => setRepairs(keptRepairs(jobId)), [jobId])
  const change = (next: Repairs) => {
    keepRepairs(jobId, next)
    setRepairs(next)
  }
  const count = Object.keys(repairs.edits).length + Object.keys(repairs.skips).length
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (count > 0) window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [count])

  const textOf = (row: number, cell: GridCell) => repairs.edits[cellKey(row, cell.column)] ?? cell.text
  const put = (cells: readonly { row: number; column: number; text: string }[]) => {
    const edits = { ...repairs.edits }
    for (const { row, column, text } of cells) {
      const was = rows.find((one) => one.row === row)?.cells.find((one) => one.column === column)?.text
      if (text === was) delete edits[cellKey(row, column)]
      else edits[cellKey(row, column)] = text
    }
    change({ ...repairs, edits })
  }
  const skip = (row: number, reason: string | null, was: string | null) => {
    const skips = { ...repairs.skips }
    if (reason === was) delete skips[row]
    else skips[row] = reason
    change({ ...repairs, skips })
  }
  const focusCell = (at: number, place: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-at="${at}"][data-place="${place}"]`)?.focus()
  const nextProblem = (from: number, place: number) => {
    const inputs = [...(table.current?.querySelectorAll<HTMLInputElement>('[data-problem]') ?? [])]
    const here = inputs.findIndex(
      (input) =>
        Number(input.dataset.at) > from || (Number(input.dataset.at) === from && Number(input.dataset.place) > place),
    )
    ;(inputs[here] ?? inputs[0])?.focus()
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>, at: number, place: number) => {
    if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      focusCell(at + (event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1), place)
    } else if (event.key === 'F8') {
      event.preventDefault()
      nextProblem(at, place)
    } else if (event.key === 'Escape') {
      const row = rows[at]!
      const cell = row.cells[place]!
      put([{ row: row.row, column: cell.column, text: cell.text }])
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, at: number, place: number) => {
    const block = pastedCells(event.clipboardData.getData('text/plain'))
    if (block.length === 1 && block[0]!.length === 1) return
    event.preventDefault()
    put(
      block.flatMap((line, down) =>
        line.flatMap((text, across) => {
          const row = rows[at + down]
          const cell = row?.cells[place + across]
          return row && cell ? [{ row: row.row, column: cell.column, text: text.trim() }] : []
        }),
      ),
    )
  }
  const save = async () => {
    const edits = Object.entries(repairs.edits).map(([key, text]) => {
      const [row, column] = key.split('/').map(Number)
      return { row: row!, column: column!, text }
    })
    const skips = Object.entries(repairs.skips).map(([row, reason]) => ({ row: Number(row), reason }))
    if (await send({ step: 'perbaiki', version, edits, skips })) change(NO_REPAIRS)
  }
  const skipped = (row: GridRow) => (row.row in repairs.skips ? repairs.skips[row.row]! : row.skip)
  const allSkipped = rows.every((row) => skipped(row) !== null)

  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <ReplaceForm
          columns={all}
          busy={busy}
          onReplace={(replace) => void send({ step: 'perbaiki', version, edits: [], skips: [], replace })}
        />
        <Button size="small" onClick={() => nextProblem(-1, -1)} icon={<Icon of={ChevronDown} />}>
          Masalah pertama
        </Button>
        <Button
          size="small"
          onClick={() =>
            change({
              ...repairs,
              skips: {
                ...repairs.skips,
                ...Object.fromEntries(rows.map((row) => [row.row, allSkipped ? null : DEFAULT_REASON])),
              },
            })
          }
        >
          {allSkipped ? 'Ikutkan semua di halaman ini' : 'Lewati semua di halaman ini'}
        </Button>
        {(wide || columns.length < all.length) && (
          <Button size="small" tone="quiet" aria-pressed={wide} onClick={() => setWide(!wide)}>
            {wide ? 'Kolom bermasalah saja' : `Semua ${all.length} kolom`}
          </Button>
        )}
        <p className="text-sm text-ink-soft phone:hidden">
          <kbd className="font-sans">Enter</kbd> turun · <kbd className="font-sans">Ctrl V</kbd> tempel blok ·{' '}
          <kbd className="font-sans">F8</kbd> masalah berikutnya · <kbd className="font-sans">Esc</kbd> kembalikan sel
        </p>
      </div>
      <section
        className="surface relative max-h-[34rem] overflow-auto phone:max-h-none phone:overflow-visible"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide sheet must be scrolled by keyboard too
        tabIndex={0}
        aria-label="Lembar perbaikan"
      >
        <table ref={table} className="w-full border-separate border-spacing-0 phone:block">
          <caption className="sr-only">Baris berkas dengan masalahnya; sel dapat diketik</caption>
          <thead className="phone:sr-only">
            <tr className="text-xs text-ink-soft *:sticky *:top-0 *:z-10 *:border-b *:border-line *:bg-paper-sunk *:px-2 *:py-1.5 *:text-start *:font-medium">
              <th scope="col" className="start-0 z-20! w-24 min-w-24">
                Baris
              </th>
              {columns.map(({ column, letter, label }) => (
                <th key={column} scope="col" className="min-w-36 whitespace-nowrap">
                  <span className="font-mono">{letter}</span> {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="phone:block phone:divide-y phone:divide-line">
            {rows.map((row, at) => {
              const reason = skipped(row)
              return (
                <tr key={row.row} className={`phone:block phone:p-4 ${reason === null ? '' : 'opacity-60'}`}>
                  <th
                    scope="row"
                    className="sticky start-0 z-[5] border-b border-line bg-paper-raised px-2 py-1 text-start align-top font-normal phone:static phone:block phone:border-0 phone:p-0 phone:pb-2"
                  >
                    <span className="figures block text-sm font-medium phone:inline">Baris {row.row}</span>
                    <label className="inline-flex min-h-6 items-center gap-1.5 text-xs text-ink-soft phone:ms-4">
                      <input
                        type="checkbox"
                        checked={reason !== null}
                        onChange={(event) => skip(row.row, event.target.checked ? DEFAULT_REASON : null, row.skip)}
                        className="size-4 accent-brand"
                      />
                      Lewati<span className="sr-only"> baris {row.row}</span>
                    </label>
                    {reason !== null && (
                      <input
                        aria-label={`Alasan melewati baris ${row.row}`}
                        value={reason}
                        onChange={(event) => skip(row.row, event.target.value, row.skip)}
                        className="mt-1 block w-full rounded-sm border border-line bg-paper px-1.5 py-0.5 text-xs"
                      />
                    )}
                    <span className="flex flex-wrap gap-1 phone:hidden">
                      {row.cells.map((cell, place) =>
                        cell.problem ? (
                          <button
                            key={cell.column}
                            type="button"
                            aria-label={`Ke kolom ${columns[place]?.letter} baris ${row.row}`}
                            title={cell.problem.message}
                            onClick={() => focusCell(at, place)}
                            className={`min-h-6 rounded-sm px-1.5 font-mono text-xs ${
                              cell.problem.severity === 'tolak'
                                ? 'bg-bad-soft text-on-bad-soft'
                                : 'bg-warn-soft text-on-warn-soft'
                            }`}
                          >
                            {columns[place]?.letter}
                          </button>
                        ) : null,
                      )}
                    </span>
                    {row.problems.map(({ message }) => (
                      <span key={message} className="mt-1 block text-xs text-bad">
                        {message}
                      </span>
                    ))}
                  </th>
                  {row.cells.map((cell, place) => (
                    <RepairCell
                      key={cell.column}
                      row={row.row}
                      at={at}
                      place={place}
                      cell={cell}
                      column={columns.find(({ column }) => column === cell.column)!}
                      text={textOf(row.row, cell)}
                      changed={cellKey(row.row, cell.column) in repairs.edits}
                      off={reason !== null}
                      onChange={(text) => put([{ row: row.row, column: cell.column, text }])}
                      onKey={onKey}
                      onPaste={onPaste}
                    />
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {problem && <Banner tone="bad">{problem}</Banner>}
      <SaveBar status={count === 0 ? 'Belum ada perubahan' : `${count} perubahan belum disimpan`}>
        {count > 0 && (
          <Button tone="quiet" onClick={() => change(NO_REPAIRS)}>
            Buang perubahan
          </Button>
        )}
        <Button tone="primary" busy={busy} disabled={count === 0} onClick={() => void save()}>
          Simpan dan periksa ulang
        </Button>
      </SaveBar>
    </div>
  )
}
