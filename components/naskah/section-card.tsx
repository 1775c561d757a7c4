import { randomUUID } from 'node:crypto'
import { StepButton } from '@/components/forms/step-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/actions/form-state'
import type { Section } from '@/lib/naskah/body'
import type { Changed } from '@/lib/naskah/changes'
import { SectionChart, SectionTable } from './section-figures'
import { NoteForm } from './section-forms'
import { SentenceLine } from './sentence-line'

export type SectionCardProps = {
  section: Section
  place: string
  asOf: string
  changes: ReadonlyMap<string, readonly Changed[]>
  first: boolean
  last: boolean
  edit: {
    actions: Readonly<Record<'type' | 'restore' | 'redraft' | 'note' | 'arrange', FormAction>>
    naskahId: string
    version: number
  } | null
}

/** A section of a naskah as it is edited: sentences that open, its drawing and table, the office's own words. */
export function SectionCard({ section, place, asOf, changes, first, last, edit }: SectionCardProps) {
  const { code, title, hidden, sentences, note, table, chart } = section
  const hiddenFields = () =>
    edit && { key: randomUUID(), id: edit.naskahId, version: String(edit.version), section: code }
  const move = (to: 'naik' | 'turun' | 'sembunyi' | 'tampil', words: string) =>
    edit && (
      <StepButton
        step={edit.actions.arrange}
        fields={{ ...hiddenFields(), move: to }}
        tone="quiet"
        size="small"
        aria-label={`${words}: ${title}`}
      >
        {words}
      </StepButton>
    )
  return (
    <Card
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {title}
          {hidden && <Badge tone="neutral">Tidak dicetak</Badge>}
        </span>
      }
      actions={
        edit && (
          <>
            {!first && move('naik', 'Naikkan')}
            {!last && move('turun', 'Turunkan')}
            {hidden ? move('tampil', 'Tampilkan') : move('sembunyi', 'Sembunyikan')}
          </>
        )
      }
    >
      {!hidden && (
        <div className="space-y-5">
          {sentences.length > 0 ? (
            <ul aria-label={`Kalimat: ${title}`} className="-mx-2 space-y-0.5">
              {sentences.map((sentence) => (
                <SentenceLine
                  key={sentence.id}
                  sentence={sentence}
                  changes={changes.get(sentence.id) ?? []}
                  asOf={asOf}
                  edit={edit}
                />
              ))}
            </ul>
          ) : (
            <p className="text-ink-soft">Belum ada angka untuk bagian ini.</p>
          )}
          {chart && <SectionChart chart={chart} place={place} />}
          {table && table.rows.length > 0 && (
            <Disclosure summary={`Tabel menurut wilayah (${table.rows.length})`}>
              <SectionTable table={table} title={title} />
            </Disclosure>
          )}
          {edit ? (
            <Disclosure summary={note ? 'Tambahan kantor' : 'Tulis tambahan kantor'} open={note !== ''}>
              <NoteForm action={edit.actions.note} hidden={hiddenFields()!} text={note} />
            </Disclosure>
          ) : (
            note && <p className="max-w-prose whitespace-pre-line">{note}</p>
          )}
        </div>
      )}
    </Card>
  )
}
