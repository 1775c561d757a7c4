'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, useId, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { ProgressBar } from '@/components/ui/progress-bar'
import { batchesOf } from '@/lib/sync/carried-file'
import { OUTCOME_WORDS } from '@/lib/sync/outcome-words'
import type { ItemOutcome, SyncReply } from '@/lib/sync/protocol'

type State =
  | { kind: 'idle' }
  | { kind: 'sending'; done: number; of: number; outcomes: ItemOutcome[] }
  | { kind: 'done'; outcomes: ItemOutcome[] }
  | { kind: 'failed'; message: string; outcomes: ItemOutcome[] }

const BROKEN = 'Sambungan terputus. Pilih berkas yang sama sekali lagi; yang sudah diterima tidak dihitung dua kali.'

/** Sends a carried file part by part, and lists what became of its items, without their content. */
export function CarriedUpload({ address }: { address: string }) {
  const id = useId()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const router = useRouter()
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    if (!file) return
    const batches = batchesOf(await file.text())
    currentTarget.value = ''
    if (!batches || batches.length === 0)
      return setState({ kind: 'failed', message: 'Berkas ini bukan berkas titipan Lini.', outcomes: [] })
    const outcomes: ItemOutcome[] = []
    for (const [done, batch] of batches.entries()) {
      setState({ kind: 'sending', done, of: batches.length, outcomes: [...outcomes] })
      const answer = await send(address, batch)
      if (typeof answer === 'string') return setState({ kind: 'failed', message: answer, outcomes })
      outcomes.push(...answer.items)
    }
    setState({ kind: 'done', outcomes })
    router.refresh()
  }
  const outcomes = state.kind === 'idle' ? [] : state.outcomes
  return (
    <div className="space-y-4">
      <div>
        <label htmlFor={id} className="mb-1 block font-medium">
          Berkas titipan
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          disabled={state.kind === 'sending'}
          onChange={choose}
          aria-describedby={`${id}-hint`}
          className="control h-auto py-2"
        />
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
          Disimpan dari Kotak keluar di HP yang tanpa sinyal. Isinya tersegel: hanya server yang membukanya.
        </p>
      </div>
      <div aria-live="polite" className="space-y-3">
        {state.kind === 'sending' && (
          <ProgressBar
            label="Mengirim berkas titipan"
            done={state.done}
            total={state.of}
            words={`Bagian ${state.done + 1} dari ${state.of}`}
          />
        )}
        {state.kind === 'failed' && <Banner tone="bad">{state.message}</Banner>}
        {state.kind === 'done' && <Banner tone="good">{summaryOf(outcomes)}</Banner>}
      </div>
      {outcomes.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {outcomes.map((outcome) => (
            <li key={outcome.key} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
              <span className="figures font-medium">
                {'receipt' in outcome && outcome.receipt ? outcome.receipt : '—'}
              </span>
              <Badge tone={OUTCOME_WORDS[outcome.outcome].tone}>{OUTCOME_WORDS[outcome.outcome].word}</Badge>
              {'message' in outcome && <span className="text-sm text-ink-soft">{outcome.message}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const summaryOf = (outcomes: readonly ItemOutcome[]): string => {
  const parts = Object.entries(OUTCOME_WORDS).flatMap(([name, { word }]) => {
    const count = outcomes.filter(({ outcome }) => outcome === name).length
    return count > 0 ? [`${count} ${word.toLowerCase()}`] : []
  })
  return `${outcomes.length} kiriman: ${parts.join(', ')}.`
}

async function send(address: string, batch: unknown): Promise<SyncReply | string> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(batch),
    })
    const answer = (await response.json()) as SyncReply & { error?: { message: string } }
    return Array.isArray(answer.items) ? answer : (answer.error?.message ?? BROKEN)
  } catch {
    return BROKEN
  }
}
