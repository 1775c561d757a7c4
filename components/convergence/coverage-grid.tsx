'use client'

import { type ClipboardEvent, type KeyboardEvent, useActionState, useRef, useState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { CoverageColumn, CoverageLine } from '@/lib/convergence/coverage-columns'
import { blockOf, focusBox, stepOf } from './grid-keys'

type Half = 'reached' | 'target'
interface Slot {
  column: CoverageColumn
  half: Half
}

export type CoverageGridProps = {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  lines: readonly CoverageLine[]
  /** Only the columns people type. */
  columns: readonly CoverageColumn[]
}

const at = (villageId: number, code: string, half: Half) => `${villageId}|${code}|${half}`

/** Villages by columns, typed like a spreadsheet: Enter down, Tab right, Ctrl V pastes a block. Only changed cells are sent. */
export function CoverageGrid({ action, hidden, lines, columns }: CoverageGridProps) {
  const [state, send] = useActionState(action, idle)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const grid = useRef<HTMLTableElement>(null)
  const slots = columns.flatMap((column): Slot[] =>
    column.type === 'ratio'
      ? [
          { column, half: 'reached' },
          { column, half: 'target' },
        ]
      : [{ column, half: 'reached' }],
  )
  const stored = (line: CoverageLine, code: string, half: Half) => {
    const value = line.typed[code]?.[half]
    return value === null || value === undefined ? '' : value.toLocaleString('id-ID')
  }
  const shown = (line: CoverageLine, { column, half }: Slot) =>
    typed[at(line.villageId, column.code, half)] ?? stored(line, column.code, half)
  const changed = lines.flatMap((line) =>
    columns
      .filter(({ code }) =>
        (['reached', 'target'] as const).some((half) => {
          const said = typed[at(line.villageId, code, half)]
          return said !== undefined && said.trim() !== stored(line, code, half)
        }),
      )
      .map((column) => ({
        ...{ villageId: line.villageId, version: line.version, code: column.code },
        reached: shown(line, { column, half: 'reached' }),
        target: column.type === 'ratio' ? shown(line, { column, half: 'target' }) : '',
      })),
  )

  const onKey = (event: KeyboardEvent, row: number, column: number) => {
    const step = stepOf(event.key, event.shiftKey)
    if (!step) return
    event.preventDefault()
    focusBox(grid.current, row + step.down, column)
  }
  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const block = blockOf(event.clipboardData.getData('text/plain'))
    if (block.length === 1 && block[0]!.length === 1) return
    event.preventDefault()
    const put: Record<string, string> = {}
    for (const [down, cells] of block.entries())
      for (const [right, cell] of cells.entries()) {
        const [line, slot] = [lines[row + down], slots[column + right]]
        if (line && slot) put[at(line.villageId, slot.column.code, slot.half)] = cell
      }
    setTyped((before) => ({ ...before, ...put }))
  }

  const problems = Object.entries(state.fields ?? {}).filter(([name]) => name.includes('|'))
  return (
    <form action={send} noValidate className="space-y-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="cells" value={JSON.stringify(changed)} />
      <FormMessage state={state} />
      {state.fields?.cells && <p className="text-sm text-bad">{state.fields.cells}</p>}
      {problems.length > 0 && (
        <ul className="list-disc ps-5 text-sm text-bad">
          {problems.map(([name, words]) => (
            <li key={name}>{words}</li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="surface overflow-x-auto" aria-label="Isian cakupan desa" tabIndex={0}>
        <table ref={grid} className="w-full text-sm">
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="sticky start-0 bg-paper-sunk px-3 py-2 text-start font-medium">
                Desa
              </th>
              {columns.map(({ code, label, type }) => (
                <th
                  key={code}
                  scope="colgroup"
                  colSpan={type === 'ratio' ? 2 : 1}
                  className="min-w-36 border-s border-line bg-paper-sunk px-2 py-2 text-start align-bottom font-medium"
                >
                  {label}
                </th>
              ))}
            </tr>
            <tr>
              {slots.map(({ column, half }) => (
                <th
                  key={`${column.code}${half}`}
                  scope="col"
                  className="border-b border-s border-line bg-paper-sunk px-2 py-1 text-end font-normal text-ink-soft"
                >
                  {column.type !== 'ratio'
                    ? column.type === 'money'
                      ? 'Rupiah'
                      : 'Jumlah'
                    : half === 'reached'
                      ? 'Capaian'
                      : 'Sasaran'}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, row) => (
              <tr key={line.villageId}>
                <th
                  scope="row"
                  className="sticky start-0 border-b border-line bg-paper-raised px-3 py-1 text-start font-medium"
                >
                  {line.villageName}
                </th>
                {slots.map((slot, column) => (
                  <td key={`${slot.column.code}${slot.half}`} className="border-b border-s border-line p-0.5">
                    <input
                      data-at={`${row}.${column}`}
                      inputMode="numeric"
                      autoComplete="off"
                      value={shown(line, slot)}
                      aria-label={`${line.villageName}: ${slot.column.label}${slot.column.type === 'ratio' ? (slot.half === 'reached' ? ', capaian' : ', sasaran') : ''}`}
                      aria-invalid={state.fields?.[`${line.villageId}|${slot.column.code}`] ? true : undefined}
                      onChange={({ target: { value } }) =>
                        setTyped((before) => ({ ...before, [at(line.villageId, slot.column.code, slot.half)]: value }))
                      }
                      onKeyDown={(event) => onKey(event, row, column)}
                      onPaste={(event) => onPaste(event, row, column)}
                      className="control h-9! min-w-20 px-2! text-end"
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="max-w-md">
        <TextField
          label="Sumber data yang Anda ketik"
          name="source"
          hint="Misalnya: Puskesmas Jati, laporan KPM Oktober 2026."
          maxLength={200}
          state={state}
          required
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton busyLabel="Menyimpan…">Simpan cakupan</SubmitButton>
        <p role="status" className="text-sm text-ink-soft">
          {changed.length === 0 ? 'Belum ada yang diubah.' : `${changed.length} sel belum disimpan.`}
        </p>
      </div>
    </form>
  )
}
