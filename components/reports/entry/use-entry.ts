'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { periodText } from '@/lib/format/period'
import { postJson } from '@/lib/offline/post'
import { type DeviceStore, openStore } from '@/lib/offline/store'
import {
  type EntryLine,
  isWaiting,
  lineOf,
  mayType,
  merged,
  nextItem,
  reasonInto,
  typeInto,
  type Wish,
} from '@/lib/reports/entry-line'
import { answered } from '@/lib/reports/entry-reply'
import type { EntrySheet } from '@/lib/reports/entry-sheet'
import type { FormDeclaration } from '@/lib/reports/form'
import type { SyncAnswer } from '@/lib/reports/sync'

/** How the device stands with the server, in one word. */
export type Signal = 'ok' | 'none' | 'signed-out' | 'refused'

const PAUSE_MS = 1_200
const AGAIN_MS = 15_000

/** One change of cells, to be undone together. */
interface Deed {
  unitId: number
  before: Record<string, string>
  after: Record<string, string>
}

export interface Entry {
  lines: EntryLine[]
  signal: Signal
  /** Whether the device's own copy works; some private windows keep nothing. */
  mirrored: boolean
  busy: boolean
  type: (unitId: number, texts: Record<string, string>) => void
  /** Types into several villages as one step that *Urungkan* takes back whole. */
  typeBlock: (texts: ReadonlyMap<number, Record<string, string>>) => void
  undo: () => boolean
  redo: () => boolean
  explain: (unitId: number, key: string, text: string) => void
  wish: (unitIds: readonly number[], wish: Wish, reason?: string) => void
  replace: (line: EntryLine) => void
}

/**
 * The villages of one form and month on this device. Every keystroke is written to
 * the browser's store before anything is sent; items travel in the background, one
 * at a time for each village, and are repeated with the same key until answered.
 */
export function useEntry(form: FormDeclaration, sheet: EntrySheet, accountId: string): Entry {
  const [lines, setLines] = useState(() => sheet.rows.map((row) => lineOf(form, sheet, row)))
  const [signal, setSignal] = useState<Signal>('ok')
  const [mirrored, setMirrored] = useState(true)
  const [busy, setBusy] = useState(false)
  // The truth between renders: keys arrive faster than React draws.
  const now = useRef(lines)
  const store = useRef<DeviceStore<EntryLine> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef(false)
  const done = useRef<{ past: Deed[][]; future: Deed[][] }>({ past: [], future: [] })
  const period = periodText(sheet.period)

  const put = useCallback((changed: readonly EntryLine[]) => {
    const byUnit = new Map(changed.map((line) => [line.unitId, line]))
    now.current = now.current.map((line) => byUnit.get(line.unitId) ?? line)
    setLines(now.current)
    const kept = store.current
    if (!kept) return Promise.resolve()
    const waiting = changed.filter(isWaiting)
    const clear = changed.filter((line) => !isWaiting(line))
    return Promise.all([kept.keep(waiting), ...clear.map((line) => kept.drop(line.id))]).then(
      () => undefined,
      () => setMirrored(false),
    )
  }, [])

  const deliver = useCallback(async () => {
    if (underWay.current) return
    underWay.current = true
    let again = false
    try {
      const items = now.current.flatMap((line) => {
        const item = nextItem(form, period, line, crypto.randomUUID(), new Date())
        return item ? [{ line: { ...line, item, changesSent: line.item ? line.changesSent : line.changes }, item }] : []
      })
      if (items.length === 0) return
      setBusy(true)
      await put(items.map(({ line }) => line))
      const delivery = await postJson<SyncAnswer>('/api/sync', {
        protocol: 1,
        deviceAt: new Date().toISOString(),
        items: items.map(({ item }) => item),
      })
      if (delivery.kind !== 'answered') {
        setSignal(delivery.kind === 'no-signal' ? 'none' : delivery.kind)
        if (delivery.kind === 'no-signal') again = true
        return
      }
      setSignal('ok')
      const outcomes = new Map(delivery.answer.items.map((outcome) => [outcome.key, outcome]))
      await put(
        now.current.flatMap((line) => {
          const outcome = line.item && outcomes.get(line.item.key)
          return outcome ? [answered(form, line, outcome)] : []
        }),
      )
    } finally {
      underWay.current = false
      setBusy(false)
      const more = now.current.some((line) => nextItem(form, period, line, '', new Date()))
      clearTimeout(timer.current)
      if (more) timer.current = setTimeout(() => void deliver(), again ? AGAIN_MS : PAUSE_MS)
    }
  }, [form, period, put])

  const soon = useCallback(
    (wait = PAUSE_MS) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void deliver(), wait)
    },
    [deliver],
  )

  useEffect(() => {
    let gone = false
    void openStore<EntryLine>('isian', accountId).then(async (opened) => {
      if (gone) return
      store.current = opened
      setMirrored(opened !== null)
      const kept = new Map((await opened?.list(`${form.code}/${sheet.period}/`))?.map((line) => [line.unitId, line]))
      if (gone || kept.size === 0) return
      now.current = now.current.map((line) => (line.changes > 0 ? line : merged(line, kept.get(line.unitId))))
      setLines(now.current)
      soon(0)
    })
    const online = () => soon(0)
    window.addEventListener('online', online)
    return () => {
      gone = true
      window.removeEventListener('online', online)
      clearTimeout(timer.current)
    }
  }, [accountId, form.code, sheet.period, soon])

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
    signal,
    mirrored,
    busy,
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
