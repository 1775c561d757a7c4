'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useStep } from './use-step'

export type SheetChoice = { name: string; hidden: boolean; headRow: number | null; score: number }

/** Chooses another sheet, or says in which row its heads stand. */
export function SheetForm(props: { jobId: string; version: number; sheets: readonly SheetChoice[]; chosen: number }) {
  const { jobId, version, sheets, chosen } = props
  const { send, problem, busy } = useStep(jobId)
  const [sheet, setSheet] = useState(chosen)
  const [headRow, setHeadRow] = useState(String(sheets[chosen]?.headRow ?? 1))
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ step: 'lembar', version, sheet, headRow: Math.max(1, Math.round(Number(headRow)) || 1) })
      }}
    >
      <label className="block min-w-0 flex-1 basis-60">
        <span className="mb-1.5 block font-medium">Lembar</span>
        <select
          className="control"
          value={sheet}
          onChange={(event) => {
            const next = Number(event.target.value)
            setSheet(next)
            setHeadRow(String(sheets[next]?.headRow ?? 1))
          }}
        >
          {sheets.map(({ name, hidden, score }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place in the file
            <option key={at} value={at}>
              {name}
              {hidden ? ' (tersembunyi)' : ''}
              {score > 0 ? `, ${score} kolom dikenal` : ''}
            </option>
          ))}
        </select>
      </label>
      <label className="block w-36">
        <span className="mb-1.5 block font-medium">Baris judul</span>
        <input
          className="control"
          inputMode="numeric"
          value={headRow}
          onChange={(event) => setHeadRow(event.target.value.replace(/\D/g, ''))}
        />
      </label>
      <Button type="submit" busy={busy}>
        Baca lembar ini
      </Button>
      {problem && (
        <div className="basis-full">
          <Banner tone="bad">{problem}</Banner>
        </div>
      )}
    </form>
  )
}
