'use client'

import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import type { JudgedVisit } from './judge-visit'

/** What the answers say so far, in plain words, with what to do now. */
export function VisitVerdict({ said, onRefer }: { said: JudgedVisit; onRefer: (() => void) | null }) {
  const look =
    said.risk === 'merah'
      ? 'bg-bad-soft text-on-bad-soft'
      : said.risk === 'hijau'
        ? 'bg-good-soft text-on-good-soft'
        : 'bg-paper-sunk text-ink'
  const mark = said.risk === 'merah' ? CircleAlert : said.risk === 'hijau' ? CircleCheck : CircleDashed
  const title =
    said.risk === 'merah'
      ? 'Berisiko: perlu didampingi lebih dekat'
      : said.risk === 'hijau'
        ? 'Sejauh ini tidak ada tanda risiko'
        : 'Belum dapat ditapis: isi pengukurannya'
  return (
    <section aria-label="Hasil penapisan" role="status" className={`space-y-2 rounded-lg px-4 py-3 ${look}`}>
      <h2 className="flex items-center gap-2 text-base font-semibold">
        <Icon of={mark} size={20} />
        {title}
      </h2>
      {said.words.length > 0 && (
        <ul className="list-disc space-y-1 ps-5">
          {said.words.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {onRefer && said.urgency !== '' && (
        <p>
          <button
            type="button"
            onClick={onRefer}
            className="inline-flex min-h-12 items-center rounded-md bg-bad px-4 font-medium text-on-bad"
          >
            {said.urgency === 'segera' ? 'Simpan dan rujuk sekarang' : 'Simpan dan rujuk'}
          </button>
        </p>
      )}
    </section>
  )
}
