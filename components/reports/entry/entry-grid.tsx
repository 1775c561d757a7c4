'use client'

import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ComputedShare } from '@/components/reports/computed-share'
import { classNames } from '@/components/ui/class-names'
import { showToast } from '@/components/ui/toast-region'
import type { Zone } from '@/lib/format/date'
import { computedShareOf } from '@/lib/reports/computed-share'
import { moved, type Place, pastedBlock, sectionRange } from '@/lib/reports/entry-grid'
import { type EntryLine, judge, mayType } from '@/lib/reports/entry-line'
import type { FormDeclaration } from '@/lib/reports/form'
import { withDots } from '@/lib/reports/rules'
import { EntryCell, isFromRegister, originWords, sentenceAt } from './entry-cell'
import { focusCell } from './focus-cell'
import { LineActions } from './line-actions'
import { TONE_CLASS, wordsOf } from './line-words'
import type { Entry } from './use-entry'

interface EntryGridProps {
  form: FormDeclaration
  entry: Entry
  zone: Zone
  section: string
  onSection: (code: string) => void
  onSend: (unitId: number) => void
  onCorrect: (unitId: number) => void
  onOrigin: (unitId: number, column: string) => void
}

/**
 * All villages of a month as one table. Enter goes down, Tab right, arrows about, F2
 * edits, F4 shows a figure's origin, Ctrl+V pastes a block, Ctrl+Z takes back, Ctrl+Enter sends the row, Escape leaves.
 */
export function EntryGrid({ form, entry, zone, section, onSection, onSend, onCorrect, onOrigin }: EntryGridProps) {
  const { lines } = entry
  const range = sectionRange(form, section)
  const elements = form.elements.slice(range.first, range.last + 1)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  // F2 lets the arrows move the cursor inside the cell; the text before is for Escape.
  const editing = useRef(false)
  const before = useRef('')

  const placeOf = (input: HTMLInputElement): Place => ({
    row: lines.findIndex((line) => String(line.unitId) === input.dataset.unit),
    column: form.elements.findIndex((element) => element.column === input.dataset.column),
  })

  const goTo = ({ row, column }: Place) => {
    const element = form.elements[column]!
    // Drawn before the next key is read: on a slow computer it would be typed into the cell that was left.
    flushSync(() => {
      if (element.section !== section) onSection(element.section)
      setActive({ row, column })
    })
    focusCell(lines[row]!.unitId, element.column)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || !input.dataset.column || event.altKey || event.nativeEvent.isComposing)
      return
    const { key, shiftKey } = event
    const ctrlKey = event.ctrlKey || event.metaKey
    const place = placeOf(input)
    const line = lines[place.row]
    if (!line) return
    const take = () => event.preventDefault()

    if (ctrlKey && (key === 'z' || key === 'Z' || key === 'y')) {
      take()
      const did = key === 'y' || shiftKey ? entry.redo() : entry.undo()
      if (!did) showToast({ text: 'Tidak ada lagi yang dapat diurungkan.' })
      return
    }
    if (ctrlKey && key === 'Enter') {
      take()
      onSend(line.unitId)
      return
    }
    if (key === 'F2') {
      take()
      editing.current = true
      input.setSelectionRange(input.value.length, input.value.length)
      return
    }
    if (key === 'F4') {
      take()
      if (typeof line.computed[input.dataset.column] === 'number') onOrigin(line.unitId, input.dataset.column)
      return
    }
    if (key === 'Escape') {
      if (editing.current || input.value !== before.current) {
        take()
        if (mayType(line)) entry.type(line.unitId, { [input.dataset.column]: before.current })
        editing.current = false
        requestAnimationFrame(() => input.select())
      } else document.getElementById('periksa-kirim')?.focus()
      return
    }
    if (key === 'Delete' && !editing.current && mayType(line)) {
      take()
      entry.type(line.unitId, { [input.dataset.column]: '' })
      return
    }
    const insideText = editing.current && ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)
    if (insideText) return
    const to = moved(place, { key, shiftKey, ctrlKey }, { rows: lines.length, columns: form.elements.length }, range)
    if (!to) {
      if (['Enter', 'ArrowDown', 'ArrowUp'].includes(key)) take()
      return
    }
    take()
    goTo(to)
  }

  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || !input.dataset.column) return
    const block = pastedBlock(event.clipboardData.getData('text/plain'))
    if (!block) return
    event.preventDefault()
    const start = placeOf(input)
    const texts = new Map<number, Record<string, string>>()
    let outside = 0
    let closed = 0
    for (const [down, cells] of block.entries()) {
      const line = lines[start.row + down]
      const inside = cells.slice(0, form.elements.length - start.column)
      outside += line ? cells.length - inside.length : cells.length
      if (!line) continue
      if (!mayType(line)) {
        closed++
        continue
      }
      texts.set(
        line.unitId,
        Object.fromEntries(inside.map((text, right) => [form.elements[start.column + right]!.column, text])),
      )
    }
    entry.typeBlock(texts)
    const filled = [...texts.values()].reduce((sum, row) => sum + Object.keys(row).length, 0)
    const notes = [
      `${filled} sel ditempel.`,
      closed > 0 && `${closed} desa tidak terbuka, dilewati.`,
      outside > 0 && `${outside} sel di luar tabel tidak ditempel.`,
    ].filter(Boolean)
    showToast({ text: notes.join(' '), tone: outside + closed > 0 ? 'bad' : 'good', undo: () => void entry.undo() })
  }

  return (
    <section className="surface overflow-clip" aria-label={form.name}>
      <div className="overflow-auto overscroll-x-contain desk:max-h-[calc(100dvh-22.5rem)] desk:min-h-60">
        <table
          className="w-full border-separate border-spacing-0"
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onFocus={(event) => {
            if (!(event.target instanceof HTMLInputElement) || !event.target.dataset.column) return
            setActive(placeOf(event.target))
            before.current = event.target.value
            editing.current = false
          }}
          onDoubleClick={() => {
            editing.current = true
          }}
        >
          <caption className="sr-only">
            {form.name}: baris desa, kolom isian. Enter ke bawah, Tab ke kanan, F2 mengubah, Escape keluar dari tabel.
          </caption>
          <thead className="sticky top-0 z-20">
            <tr>
              <th
                scope="col"
                className="sticky start-0 z-10 w-44 min-w-44 border-e border-b border-line bg-paper-sunk px-3 py-2 text-start text-sm font-medium"
              >
                Desa
              </th>
              {elements.map((element) => (
                <th
                  key={element.column}
                  scope="col"
                  title={`${element.label} (${element.unit})`}
                  className="border-e border-b border-line bg-paper-sunk px-1.5 py-1.5 text-end align-bottom text-xs font-medium text-ink-soft"
                >
                  {element.short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, row) => {
              const { words, tone } = wordsOf(form, line, entry.signal, zone)
              return (
                <tr key={line.unitId}>
                  <th
                    scope="row"
                    className="sticky start-0 z-10 border-e border-b border-line bg-paper-raised px-3 py-1 text-start font-normal"
                  >
                    <span className="flex items-baseline justify-between gap-2">
                      <span className="font-medium">{line.name}</span>
                      <LineActions line={line} entry={entry} onCorrect={onCorrect} />
                    </span>
                    <span className={classNames('block text-xs', TONE_CLASS[tone])}>{words}</span>
                    <ComputedShare size="line" share={computedShareOf(form, judge(form, line).cells, line.computed)} />
                  </th>
                  {elements.map((element, index) => (
                    <EntryCell
                      key={element.column}
                      form={form}
                      line={line}
                      element={element}
                      text={line.typed[element.column] ?? ''}
                      active={
                        (active.row === row && active.column === range.first + index) ||
                        // The active cell is in another section: the first cell stands in for it.
                        ((active.column < range.first || active.column > range.last) && row === 0 && index === 0)
                      }
                      onType={entry.type}
                    />
                  ))}
                </tr>
              )
            })}
          </tbody>
          <tfoot className="sticky bottom-0 z-20">
            <tr>
              <th
                scope="row"
                className="sticky start-0 z-10 border-e border-t border-line-strong bg-paper-sunk px-3 py-1.5 text-start text-sm font-semibold"
              >
                Jumlah {lines.length} desa
              </th>
              {elements.map((element) => (
                <td
                  key={element.column}
                  className="figures border-e border-t border-line-strong bg-paper-sunk px-2 text-end text-sm font-semibold"
                >
                  {totalOf(form, lines, element.column)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <FocusLine
        form={form}
        line={lines[active.row]}
        column={form.elements[active.column]?.column}
        onOrigin={onOrigin}
        onUse={(unitId, column, text) => entry.type(unitId, { [column]: text })}
      />
    </section>
  )
}

function totalOf(form: FormDeclaration, lines: readonly EntryLine[], column: string): string {
  const numbers = lines.map((line) => judge(form, line).cells[column]).filter((value) => typeof value === 'number')
  return numbers.length === 0 ? '—' : withDots(numbers.reduce((sum, value) => sum + value, 0))
}

/** Under the table: what the cell with the cursor is, last month's figure, the register's, and its sentence. */
interface FocusLineProps {
  form: FormDeclaration
  line?: EntryLine
  column?: string
  onOrigin: (unitId: number, column: string) => void
  onUse: (unitId: number, column: string, text: string) => void
}

function FocusLine({ form, line, column, onOrigin, onUse }: FocusLineProps) {
  const element = form.elements.find((known) => known.column === column)
  if (!line || !element) return null
  const last = line.lastMonth?.[element.column]
  const known = line.computed[element.column]
  const sentence = sentenceAt(form, line, element.column)
  return (
    <p
      className="sticky start-0 flex flex-wrap gap-x-4 border-t border-line bg-paper-raised px-3 py-2 text-sm"
      aria-live="polite"
    >
      <strong className="font-medium">
        {line.name} · {element.label}
      </strong>
      <span className="figures text-ink-soft">
        Bulan lalu {last === 'na' ? 'tidak berlaku' : typeof last === 'number' ? withDots(last) : 'belum dilaporkan'}
      </span>
      {typeof known === 'number' && (
        <span className="flex flex-wrap gap-x-3">
          <span className="figures text-brand">
            {isFromRegister(line, element) ? originWords(element) : `menurut catatan ${withDots(known)}`}
          </span>
          <button type="button" className="link" onClick={() => onOrigin(line.unitId, element.column)}>
            Lihat asalnya (F4)
          </button>
          {!isFromRegister(line, element) && mayType(line) && (
            <button type="button" className="link" onClick={() => onUse(line.unitId, element.column, String(known))}>
              Pakai {withDots(known)}
            </button>
          )}
        </span>
      )}
      {sentence && <span className="text-bad">{sentence}</span>}
    </p>
  )
}
