'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { EntryOutcome } from '@/lib/growth/entry'
import { isTyped, type TypedRow, typedMeasures } from '@/lib/growth/look'
import type { DayChild } from '@/lib/growth/posyandu-queries'
import { postJson } from '@/lib/offline/post'
import { type DeviceStore, openStore } from '@/lib/offline/store'

/** One child's row: what is typed, under which key it goes, and what came of it. */
export interface DayRow {
  key: string
  /** Whether it went off once: it may have been received though no answer came. */
  sent: boolean
  typed: TypedRow
  state: 'kosong' | 'draf' | 'mengirim' | 'tersimpan' | 'ditolak'
  message: string
  problems: Readonly<Record<string, string>>
  warnings: readonly string[]
  measurementId: string | null
}

interface KeptRow {
  id: string
  key: string
  typed: TypedRow
}

const fresh = (measure: TypedRow['measure']): DayRow => ({
  key: crypto.randomUUID(),
  sent: false,
  typed: { weight: '', length: '', measure, muac: '', oedema: false, confirmed: false },
  state: 'kosong',
  message: '',
  problems: {},
  warnings: [],
  measurementId: null,
})

export interface DayEntryProps {
  posyanduId: string
  day: string
  today: string
  accountId: string
  list: readonly DayChild[]
  /** How a child of this age is measured. */
  usual: (child: DayChild) => TypedRow['measure']
}

/**
 * The rows of a posyandu's day. Every keystroke is kept on this device until the office has
 * the row, so that a broken line or a closed page loses nothing.
 */
export function useDayEntry({ posyanduId, day, accountId, list, usual }: DayEntryProps) {
  const [rows, setRows] = useState<Readonly<Record<string, DayRow>>>({})
  const [trouble, setTrouble] = useState('')
  const [resumed, setResumed] = useState(0)
  const store = useRef<DeviceStore<KeptRow> | null>(null)
  const now = useRef(rows)
  const prefix = `${posyanduId}/${day}/`
  const measures = useMemo(() => new Map(list.map((child) => [child.id, usual(child)])), [list, usual])

  const rowOf = useCallback((id: string): DayRow => now.current[id] ?? fresh(measures.get(id) ?? ''), [measures])
  const put = useCallback((changes: Readonly<Record<string, DayRow>>) => {
    now.current = { ...now.current, ...changes }
    setRows(now.current)
  }, [])

  useEffect(() => {
    let gone = false
    void openStore<KeptRow>('ukur', accountId).then(async (opened) => {
      if (gone) return
      store.current = opened
      const left = (await opened?.list(prefix)) ?? []
      const found = left.flatMap(({ id, key, typed }) => {
        const child = id.slice(prefix.length)
        return measures.has(child) && !now.current[child]
          ? [[child, { ...fresh(''), key, typed, state: 'draf' as const }] as const]
          : []
      })
      if (gone || found.length === 0) return
      setResumed(found.length)
      put(Object.fromEntries(found))
    })
    return () => {
      gone = true
    }
  }, [accountId, prefix, measures, put])

  const change = useCallback(
    (id: string, typed: Partial<TypedRow>) => {
      const before = rowOf(id)
      const next = { ...before.typed, ...typed }
      const state = isTyped(next) ? 'draf' : 'kosong'
      // What went off may have been received: what is typed anew is another attempt.
      const key = before.sent ? crypto.randomUUID() : before.key
      put({ [id]: { ...before, key, sent: false, typed: next, state, message: '', problems: {} } })
      if (state === 'draf') void store.current?.keep([{ id: `${prefix}${id}`, key, typed: next }]).catch(() => {})
      else void store.current?.drop(`${prefix}${id}`).catch(() => {})
    },
    [prefix, put, rowOf],
  )

  const waiting = Object.entries(rows).filter(([, { state }]) => state === 'draf' || state === 'ditolak')

  const save = useCallback(async () => {
    const sending = Object.entries(now.current).filter(([, { state }]) => state === 'draf' || state === 'ditolak')
    if (sending.length === 0) return
    setTrouble('')
    put(Object.fromEntries(sending.map(([id, row]) => [id, { ...row, sent: true, state: 'mengirim' as const }])))
    const families = new Map(list.map(({ id, familyId }) => [id, familyId]))
    const items = sending.map(([personId, { key, typed }]) => ({
      key,
      body: {
        personId,
        familyId: families.get(personId),
        measuredOn: day,
        posyanduId,
        ...typedMeasures(typed),
        // What is no number goes as it was typed, so that the office says the same of it.
        weightKg: typed.weight,
        lengthCm: typed.length,
        muacCm: typed.muac,
        confirmed: typed.confirmed,
      },
    }))
    const delivery = await postJson<{ items: EntryOutcome[] }>('/api/ukur', { protocol: 1, items })
    if (delivery.kind !== 'answered') {
      put(Object.fromEntries(sending.map(([id]) => [id, { ...now.current[id]!, state: 'draf' as const }])))
      setTrouble(TROUBLES[delivery.kind] ?? (delivery.kind === 'refused' ? delivery.message : ''))
      return
    }
    const byKey = new Map(delivery.answer.items.map((item) => [item.key, item]))
    for (const [id, row] of sending) {
      const outcome = byKey.get(row.key)
      if (outcome?.outcome === 'diterima') {
        put({
          [id]: { ...row, state: 'tersimpan', warnings: outcome.warnings, measurementId: outcome.id, problems: {} },
        })
        void store.current?.drop(`${prefix}${id}`).catch(() => {})
      } else
        put({
          [id]: {
            ...row,
            sent: true,
            state: 'ditolak',
            message: outcome?.message ?? 'Belum tersimpan. Coba lagi.',
            problems: outcome?.fields ?? {},
          },
        })
    }
  }, [day, list, posyanduId, prefix, put])

  return { rows, rowOf, change, save, waiting: waiting.length, trouble, resumed }
}

const TROUBLES: Record<string, string> = {
  'no-signal': 'Belum tersambung ke kantor. Semua isian tetap ada di perangkat ini; coba lagi.',
  'signed-out': 'Sesi Anda berakhir. Masuk kembali di tab lain; isian tetap ada di perangkat ini.',
}
