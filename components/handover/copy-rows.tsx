'use client'

import type { CopyPart } from '@/lib/handover/copy-view'
import { CopyButton, type CopyLineProps } from './copy-line'

export type CopyRowsProps = {
  part: CopyPart
  typedOf: (line: CopyLineProps['line']) => string | null
  isDone: (id: string) => boolean
  copy: CopyLineProps['copy']
}

/** People, a line each: number, then a button for each of their answers. */
export function CopyRows({ part, typedOf, isDone, copy }: CopyRowsProps) {
  return (
    <ol className="divide-y divide-line">
      {part.blocks.map((block) => (
        <li
          key={block.id}
          className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 gap-y-2 px-4 py-2 desk:grid-cols-[2rem_repeat(3,minmax(0,1fr))] desk:items-center"
        >
          <span className="figures text-ink-soft phone:row-span-3">{block.title}</span>
          {block.lines.map((line) => {
            const value = typedOf(line)
            return (
              <div
                key={line.id}
                className="flex min-w-0 flex-wrap items-center justify-between gap-x-2 phone:col-start-2"
              >
                <span className="min-w-0">
                  <span className="text-xs text-ink-soft">{line.label} </span>
                  <span className="block select-all break-words font-mono">{value ?? '—'}</span>
                  {line.note && <span className="block text-xs text-ink-soft">{line.note}</span>}
                </span>
                {value !== null && <CopyButton line={line} value={value} done={isDone(line.id)} copy={copy} />}
              </div>
            )
          })}
        </li>
      ))}
    </ol>
  )
}
