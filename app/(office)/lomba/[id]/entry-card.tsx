import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { ReasonForm } from '@/components/contests/result-forms'
import { StepButton } from '@/components/forms/step-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { type Contest, type Entry, entryName } from '@/lib/contests/queries'
import { asOfWords, MEASURE_LABELS } from '@/lib/contests/shortlist'
import { formatCount, formatDecimal } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { decideEntryAction } from '../actions'

type EntryCardProps = { contest: Contest; entries: readonly Entry[]; decides: boolean }

/** Where an entry's own page is; none for a family, whose page is for those who know it. */
const pageOf = ({ subjectKind, subjectId }: Entry): string | null =>
  subjectKind === 'poktan' ? paths.poktan(subjectId) : subjectKind === 'kampung_kb' ? paths.kampungKb(subjectId) : null

/** The entries with what their own records said when they were taken. */
export function EntryCard({ contest, entries, decides }: EntryCardProps) {
  const accepted = entries.filter(({ state }) => state === 'diterima').length
  return (
    <Card title="Peserta" note={entries.length > 0 ? `${formatCount(accepted)} diterima` : undefined}>
      {entries.length === 0 ? (
        <p className="text-ink-soft">Belum ada peserta. Pilih dari usulan menurut catatan kelompok.</p>
      ) : (
        <ol className="divide-y divide-line">
          {entries.map((entry) => (
            <li key={entry.id} className="space-y-1 py-3 first:pt-0 last:pb-0">
              <EntryHead contest={contest} entry={entry} />
              <p className="text-sm text-ink-soft">
                {entry.villageName}, Kec. {entry.kecamatanName}
                {entry.proposed !== null && ` · urutan usulan ${entry.proposed}`}
                {entry.proposed !== null &&
                  typeof entry.facts.index === 'number' &&
                  ` · indeks catatan ${formatDecimal(entry.facts.index, 1)}`}
              </p>
              {entry.reason && <p className="text-sm">Alasan: {entry.reason}</p>}
              <Facts facts={entry.facts} />
              {decides && <Decide entry={entry} />}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function EntryHead({ contest, entry }: { contest: Contest; entry: Entry }) {
  const href = pageOf(entry)
  const line = contest.result?.find(({ entryId }) => entryId === entry.id)
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="figures text-ink-soft">{entry.number}.</span>
      {href ? (
        <Link className="link font-medium" href={href}>
          {entryName(entry)}
        </Link>
      ) : (
        <span className="font-medium">{entryName(entry)}</span>
      )}
      {line?.place && <Badge tone="good">Peringkat {line.place}</Badge>}
      {entry.state === 'diusulkan' && <Badge tone="info">Usulan {entry.madeName}</Badge>}
      {entry.state === 'ditolak' && <Badge tone="warn">Ditolak</Badge>}
      {entry.carriedFrom && <Badge>Pemenang tingkat bawah</Badge>}
    </p>
  )
}

function Facts({ facts }: Pick<Entry, 'facts'>) {
  if (!facts.measures || !facts.asOf) return null
  return (
    <Disclosure summary="Catatan waktu diterima">
      <p className="mb-1 text-sm text-ink-soft">{asOfWords(facts.asOf)}</p>
      <ul className="grid gap-x-6 text-sm sm:grid-cols-2">
        {facts.measures.map(({ code, words }) => (
          <li key={code}>
            {MEASURE_LABELS[code] ?? code}: <span className="text-ink-soft">{words}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Decide({ entry }: { entry: Entry }) {
  const fields = (decision: string) => ({
    ...{ key: randomUUID(), id: entry.id, version: String(entry.version), decision },
  })
  return (
    <div className="no-print flex flex-wrap items-start gap-x-6 gap-y-2">
      {entry.state !== 'diterima' && (
        <StepButton step={decideEntryAction} fields={{ ...fields('diterima'), reason: '' }} size="small">
          Terima
        </StepButton>
      )}
      {entry.state !== 'ditolak' && (
        <div className="min-w-0 flex-1 basis-72">
          <Disclosure summary="Tolak dengan alasan">
            <ReasonForm action={decideEntryAction} hidden={fields('ditolak')} label="Alasan" submit="Tolak peserta" />
          </Disclosure>
        </div>
      )}
    </div>
  )
}
