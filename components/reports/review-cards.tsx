'use client'

import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'

/** One report as a reviewer sees it in two lines. */
export interface ReviewCard {
  /** `unit:version`, as it is sent. */
  key: string
  unit: number
  name: string
  /** Kecamatan and sender. */
  about: string
  href: string
  /** "PUS 412 → 398 (−14)", largest first. */
  changes: readonly string[]
  /** Rules it breaks and blanks, with the sender's reasons. */
  warnings: readonly { words: string; reason: string }[]
  /** Said when there is nothing to compare with, or nothing changed. */
  calm: string
}

interface ReviewCardsProps {
  cards: readonly ReviewCard[]
  ticked: ReadonlySet<string>
  tick: (key: string, on: boolean) => void
}

/** Cards to tick: the whole left edge is the box, so that a thumb finds it; the name opens the report. */
export function ReviewCards({ cards, ticked, tick }: ReviewCardsProps) {
  return (
    <ul className="surface divide-y divide-line overflow-clip desk:columns-1">
      {cards.map(({ key, name, about, href, changes, warnings, calm }) => (
        <li key={key} className={`flex ${ticked.has(key) ? 'bg-brand-soft' : ''}`}>
          <label className="grid min-h-14 w-14 shrink-0 place-items-center self-stretch desk:w-11">
            <input
              type="checkbox"
              checked={ticked.has(key)}
              onChange={({ target }) => tick(key, target.checked)}
              aria-label={`Pilih ${name}`}
              className="size-6 accent-brand desk:size-4"
            />
          </label>
          <div className="min-w-0 flex-1 py-2.5 pe-4">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Link href={href} prefetch={false} className="min-h-6 font-medium hover:text-brand hover:underline">
                {name}
              </Link>
              <span className="text-sm text-ink-soft">{about}</span>
            </p>
            <p className="figures text-sm">
              {changes.length > 0 ? changes.join(' · ') : <span className="text-ink-soft">{calm}</span>}
            </p>
            {warnings.map(({ words, reason }) => (
              <p key={words} className="mt-0.5 flex gap-1.5 text-sm">
                <Icon of={TriangleAlert} className="mt-0.5 text-warn" />
                <span>
                  {words}
                  {reason && <span className="text-ink-soft"> Alasan: {reason}</span>}
                </span>
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
