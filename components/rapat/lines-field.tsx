'use client'

import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { FieldGroup } from '@/components/forms/field'
import { problemOf } from '@/components/forms/field-state'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { FormState } from '@/lib/actions/form-state'
import { boxName, LINES, type Line, type LineBox, type LineList, MOST_LINES } from '@/lib/rapat/lines'

export type LinesFieldProps = {
  list: LineList
  label: string
  hint?: string
  initial: readonly Line[]
  state: FormState
  /** Empty rows that wait at the end. */
  spare?: number
  /** What the browser offers while a box is typed, by its name. */
  suggestions?: Readonly<Record<string, readonly string[]>>
}

interface Row {
  key: number
  line: Line
}

/** The rows that were typed before the form was refused, else those that are stored. */
function startOf({ list, initial, state, spare = 1 }: LinesFieldProps): Row[] {
  const boxes: readonly LineBox[] = LINES[list]
  const typed = boxes.map(({ name }) => {
    const value = state.values?.[boxName(list, name)]
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  })
  const length = Math.max(0, ...typed.map((column) => column.length))
  const echoed = Array.from({ length }, (_, at) =>
    Object.fromEntries(boxes.map(({ name }, box) => [name, typed[box]?.[at] ?? ''])),
  )
  const lines = state.values ? echoed : initial
  const empty = state.values && length > 0 ? 0 : spare
  return [...lines, ...Array<Line>(empty).fill({})].map((line, key) => ({ key, line }))
}

/** Rows of a few boxes: agenda, invitations, agreements. Rows left empty are not kept. */
export function LinesField(props: LinesFieldProps) {
  const { list, label, hint, state, suggestions = {} } = props
  const id = useId()
  const boxes: readonly LineBox[] = LINES[list]
  const [rows, setRows] = useState(() => startOf(props))
  const problem = problemOf(list, state)
  const add = () => setRows((known) => [...known, { key: Math.max(-1, ...known.map(({ key }) => key)) + 1, line: {} }])
  return (
    <FieldGroup id={id} label={label} hint={hint} problem={problem}>
      <ol className="space-y-2">
        {rows.map(({ key, line }, at) => (
          <li key={key} className="flex items-start gap-2 border-b border-line pb-2 last:border-0 sm:border-0 sm:pb-0">
            <div className="grid min-w-0 flex-1 gap-2 sm:flex">
              {boxes.map(({ name, label: head, most, wide }) => (
                <div key={name} className={wide ? 'min-w-0 sm:flex-[2]' : most < 10 ? 'sm:w-20' : 'min-w-0 sm:flex-1'}>
                  <input
                    name={boxName(list, name)}
                    aria-label={`${label}, baris ${at + 1}: ${head}`}
                    placeholder={head}
                    maxLength={most}
                    defaultValue={line[name] ?? ''}
                    list={suggestions[name] ? `${id}-${name}` : undefined}
                    autoComplete="off"
                    className="control"
                  />
                </div>
              ))}
            </div>
            <button
              type="button"
              aria-label={`Hapus baris ${at + 1} dari ${label.toLowerCase()}`}
              onClick={() => setRows((known) => known.filter((row) => row.key !== key))}
              className="grid size-12 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-paper-sunk hover:text-bad desk:size-9"
            >
              <Icon of={X} />
            </button>
          </li>
        ))}
      </ol>
      {Object.entries(suggestions).map(([name, words]) => (
        <datalist key={name} id={`${id}-${name}`}>
          {words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ))}
      {rows.length < MOST_LINES && (
        <div className="mt-2">
          <Button type="button" size="small" icon={Plus} onClick={add}>
            Tambah baris
          </Button>
        </div>
      )}
    </FieldGroup>
  )
}
