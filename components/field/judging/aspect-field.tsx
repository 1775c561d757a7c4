'use client'

import { useId } from 'react'

interface AspectFieldProps {
  label: string
  /** The share of a sub-aspect; the aspect's own stands in its heading. */
  weight: number | null
  points: string
  note: string
  problem?: string
  onPoints: (value: string) => void
  onNote: (value: string) => void
}

/** The points of one aspect and a note beside them. */
export function AspectField({ label, weight, points, note, problem, onPoints, onNote }: AspectFieldProps) {
  const id = useId()
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[8rem_1fr]">
      <label className="block">
        <span className="mb-1 block text-sm font-medium">
          Nilai {label}
          {weight !== null && ` (${weight}%)`}
        </span>
        <input
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          placeholder="0–100"
          className="control figures text-lg"
          value={points}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => onPoints(event.target.value)}
        />
      </label>
      <label className="block">
        <span className="mb-1 block text-sm font-medium">Catatan {label}</span>
        <input
          type="text"
          autoComplete="off"
          maxLength={500}
          className="control"
          value={note}
          onChange={(event) => onNote(event.target.value)}
        />
      </label>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-sm text-bad sm:col-span-2">
          {problem}
        </p>
      )}
    </div>
  )
}
