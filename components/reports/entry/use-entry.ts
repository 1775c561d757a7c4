'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useSignal } from '@/components/field/use-signal'
import { periodText } from '@/lib/format/period'
import { refreshCopy } from '@/lib/offline/copy'
import { isUnsent } from '@/lib/offline/outbox'
import { send, useOutbox } from '@/lib/offline/use-outbox'
import {
  type EntryLine,
  isAhead,
  lineOf,
  mayType,
  merged,
  nextWish,
  reasonInto,
  typeInto,
  type Wish,
} from '@/lib/reports/entry-line'
import { answered, faced } from '@/lib/reports/entry-reply'
import type { EntrySheet } from '@/lib/reports/entry-sheet'
import type { FormDeclaration } from '@/lib/reports/form'
import { keepLines, keptLines, putStep } from './line-store'

/** Whether the office can be reached, in one word. */
export type Signal = 'ok' | 'none'

const PAUSE_MS = 1_200
/** Without signal each item that was tried stays in the outbox: autosaves come less often. */
const SLOW_PAUSE_MS = 8_000

/** One change of cells, to be undone together. */
interface Deed {
  unitId: number
  before: Record<string, string>
  after: Record<string, string>
}

export interface Entry {
  lines: EntryLine[]
  /** Whether what the device kept from before is among the lines: typing waits for that moment. */
  opened: boolean
  signal: Signal
  /** Whether the device takes what is typed; a full or closed store does not. */
  mirrored: boolean
  type: (unitId: number, texts: Record<string, string>) => void
  /** Types into several villages as one step that *Urungkan* takes back whole. */
  typeBlock: (texts: ReadonlyMap<number, Record<string, string>>) => void
  undo: () => boolean
  redo: () => boolean
  explain: (unitId: number, key: string, text: string) => void
  wish: (unitIds: readonly number[], wish: Wish, reason?: string) => void
  replace: (line: EntryLine) => void
  /** Gives up what this device holds for a village that cannot be saved any more. */
  discard: (unitId: number) => void
}

/**
 * The villages of one form and month on this device. Every keystroke is kept enciphered at
 * once; after a pause it becomes a sealed item of the outbox, which travels by itself. A
 * fresh copy and the outcomes of the items are joined into what is being typed.
 */
export function useEntry(form: FormDeclaration, sheet: EntrySheet, accountId: string): Entry {
  const [lines, setLines] = useState(() => sheet.rows.map((row) => lineOf(form, sheet, row)))
  const [mirrored, setMirrored] = useState(true)
  const [opened, setOpened] = useState(false)
  const signal: Signal = useSignal() ? 'ok' : 'none'
  const { items } = useOutbox(accountId)
  // The truth between renders: keys arrive faster than React draws.
  const now = useRef(lines)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef(false)
  /** What was asked for while a delivery had already passed its village: it goes round once more. */
  const again = useRef(false)
  const done = useRef<{ past: Deed[][]; future: Deed[][] }>({ past: [], future: [] })
  const part = `isian/${form.code}/${periodText(sheet.period)}`

  const show = useCallback((changed: readonly EntryLine[]) => {
    if (changed.length === 0) return
    const byUnit = new Map(changed.map((line) => [line.unitId, line]))
    now.current = now.current.map((line) => byUnit.get(line.unitId) ?? line)
    setLines(now.current)
  }, [])

  const put = useCallback(
    (changed: readonly EntryLine[]) => {
      show(changed)
      return keepLines(changed).then(
        () => setMirrored(true),
        () => setMirrored(false),
      )
    },
    [show],
  )

  /** Turns what was typed or asked for into items of the outbox, and sends them. */
  const deliver = useCallback(async () => {
    again.current = true
    if (underWay.current) return
    underWay.current = true
    try {
      let some = false
      while (again.current) {
        again.current = false
        for (const { unitId } of now.current) {
          const line = now.current.find((known) => known.unitId === unitId)
          if (!line || !nextWish(line)) continue
          const step = await putStep(form, sheet.period, line)
          if (!step) continue
          some = true
          const latest = now.current.find((known) => known.unitId === unitId)!
          await put([step.into(latest)])
        }
      }
      if (some && navigator.onLine) void send('saved')
    } catch {
      // The store is full or closed: what was typed stands on the screen, which says so.
      setMirrored(false)
    } finally {
      underWay.current = false
    }
  }, [form, sheet.period, put])

  const soon = useCallback(
    (wait?: number) => {
      clearTimeout(timer.current)
      const slow = !navigator.onLine && now.current.some(({ queue }) => queue.length > 0)
      timer.current = setTimeout(() => void deliver(), wait ?? (slow ? SLOW_PAUSE_MS : PAUSE_MS))
    },
    [deliver],
  )

  // What the device kept from before, once; items it no longer lists were received long ago.
  const first = useRef(sheet)
  useEffect(() => {
    let gone = false
    void keptLines(form, first.current, accountId)
      .catch(() => {
        // What is kept stays as it is: only lines that were read here are ever dropped.
        setMirrored(false)
        return []
      })
      .then((kept) => {
        if (gone) return
        const byUnit = new Map(kept.map((line) => [line.unitId, line]))
        now.current = now.current.map((line) => faced(form, merged(form, line, byUnit.get(line.unitId))))
        setLines(now.current)
        setOpened(true)
        if (now.current.some(nextWish)) soon(0)
      })
    return () => {
      gone = true
    }
    // The sheet of the first drawing: later ones are joined below.
  }, [accountId, form, soon])

  // A fresh copy, beside what is being typed.
  const drawn = useRef(sheet)
  useEffect(() => {
    if (drawn.current === sheet) return
    drawn.current = sheet
    const before = new Map(now.current.map((line) => [line.unitId, line]))
    now.current = sheet.rows.map((row) => {
      const fresh = lineOf(form, sheet, row)
      return faced(form, merged(form, fresh, before.get(row.unitId)))
    })
    setLines(now.current)
    const held = now.current.filter(({ unitId }) => before.has(unitId) && isAhead(before.get(unitId)!))
    keepLines(held).catch(() => setMirrored(false))
    if (now.current.some(nextWish)) soon()
  }, [form, sheet, soon])

  // What became of the items under way.
  useEffect(() => {
    if (!items || !opened) return
    const settled = new Map(items.filter((item) => !isUnsent(item)).map(({ key, outcome }) => [key, outcome]))
    let lacking = false
    const changed = now.current.flatMap((line) => {
      let next = line
      for (const { key } of line.queue) {
        const outcome = settled.get(key)
        if (!outcome) continue
        next = answered(form, next, outcome)
        lacking ||= outcome.outcome === 'bentrok' ? !outcome.stored : outcome.outcome === 'diterima' && !!outcome.joined
      }
      return next === line ? [] : [next]
    })
    if (changed.length === 0) return
    void put(changed)
    if (lacking) void refreshCopy([part]).catch(() => {})
    if (now.current.some(nextWish)) soon()
  }, [items, opened, form, part, put, soon])

  // A step to another screen does not wait for the pause.
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      if (now.current.some(nextWish)) void deliver()
    },
    [deliver],
  )

  const lineAt = (unitId: number) => now.current.find((line) => line.unitId === unitId)

  const apply = (deeds: readonly Deed[], which: 'before' | 'after') => {
    const changed = deeds.flatMap((deed) => {
      const line = lineAt(deed.unitId)
      return line ? [typeInto(line, deed[which])] : []
    })
    void put(changed)
    soon()
  }

  const typeBlock = (texts: ReadonlyMap<number, Record<string, string>>) => {
    const deeds = [...texts].flatMap(([unitId, after]): Deed[] => {
      const line = lineAt(unitId)
      if (!line || !mayType(line)) return []
      const before = Object.fromEntries(Object.keys(after).map((column) => [column, line.typed[column] ?? '']))
      return [{ unitId, before, after }]
    })
    if (deeds.length === 0) return
    remember(done.current.past, deeds)
    done.current.future = []
    apply(deeds, 'after')
  }

  const travel = (from: 'past' | 'future', to: 'past' | 'future', which: 'before' | 'after') => {
    const deeds = done.current[from].pop()
    if (!deeds) return false
    done.current[to].push(deeds)
    apply(deeds, which)
    return true
  }

  return {
    lines,
    opened,
    signal,
    mirrored,
    typeBlock,
    type: (unitId, texts) => typeBlock(new Map([[unitId, texts]])),
    undo: () => travel('past', 'future', 'before'),
    redo: () => travel('future', 'past', 'after'),
    explain: (unitId, key, text) => {
      const line = lineAt(unitId)
      if (line) void put([reasonInto(line, key, text)])
      soon()
    },
    wish: (unitIds, wish, reason = '') => {
      const madeAt = new Date().toISOString()
      void put(
        unitIds.flatMap((unitId) => {
          const line = lineAt(unitId)
          return line ? [{ ...line, wish, wishReason: reason, madeAt, reply: null }] : []
        }),
      )
      soon(0)
    },
    replace: (line) => {
      void put([line])
      soon(0)
    },
    discard: (unitId) => {
      const row = sheet.rows.find((known) => known.unitId === unitId)
      if (row) void put([lineOf(form, sheet, row)])
    },
  }
}

/** Keystrokes in the same cell are one step back. */
function remember(past: Deed[][], deeds: Deed[]): void {
  const last = past.at(-1)
  const [one, before] = [deeds[0]!, last?.[0]]
  const sameCell =
    deeds.length === 1 &&
    last?.length === 1 &&
    before?.unitId === one.unitId &&
    Object.keys(one.after).join() === Object.keys(before.after).join() &&
    Object.keys(one.after).length === 1
  if (sameCell) past[past.length - 1] = [{ ...one, before: before.before }]
  else past.push(deeds)
  if (past.length > 200) past.shift()
}
