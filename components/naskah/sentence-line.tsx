import { randomUUID } from 'node:crypto'
import { ChevronRight } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import type { FormAction } from '@/lib/actions/form-state'
import type { Changed } from '@/lib/naskah/changes'
import { isEdited, type Sentence, saidOf, textOf } from '@/lib/naskah/sentence'
import { FactList } from './fact-list'
import { SentenceForms } from './sentence-forms'

export type SentenceLineProps = {
  sentence: Sentence
  changes: readonly Changed[]
  asOf: string
  /** Where it may be changed; null where it is only read. */
  edit: {
    actions: Readonly<Record<'type' | 'restore' | 'redraft', FormAction>>
    naskahId: string
    version: number
  } | null
}

/** One sentence as a line that opens to its figures and, in a draft, to its editing. */
export function SentenceLine({ sentence, changes, asOf, edit }: SentenceLineProps) {
  const text = textOf(sentence)
  const edited = isEdited(sentence)
  return (
    <li id={`kalimat-${sentence.id}`}>
      <details className="group/line rounded-md open:bg-paper-sunk/60">
        <summary className="flex cursor-pointer items-start gap-2 rounded-md px-2 py-2 hover:bg-paper-sunk">
          <Icon of={ChevronRight} className="mt-0.5 text-ink-soft transition-transform group-open/line:rotate-90" />
          <span className="min-w-0 flex-1">
            {text === '' ? <s className="text-ink-soft">{saidOf(sentence)}</s> : text}
            {(edited || changes.length > 0) && (
              <span className="ms-2 inline-flex flex-wrap gap-1 align-middle">
                {edited && <Badge tone="info">{text === '' ? 'Tidak dipakai' : 'Disunting'}</Badge>}
                {changes.length > 0 && <Badge tone="warn">Angka berubah</Badge>}
              </span>
            )}
          </span>
        </summary>
        <div className="space-y-4 px-3 pt-1 pb-4 desk:ps-8">
          <FactList facts={sentence.facts} changes={changes} asOf={asOf} />
          {edit ? (
            <SentenceForms
              {...edit}
              sentence={sentence.id}
              keys={{ type: randomUUID(), restore: randomUUID(), redraft: randomUUID() }}
              text={text}
              said={saidOf(sentence)}
              edited={edited}
              changed={changes.length > 0}
              kept={sentence.kept.map((kept) => ({ text: kept, key: randomUUID() }))}
            />
          ) : (
            edited && (
              <p className="text-sm">
                <span className="text-ink-soft">Kata aturan: </span>
                {saidOf(sentence)}
              </p>
            )
          )}
        </div>
      </details>
    </li>
  )
}
