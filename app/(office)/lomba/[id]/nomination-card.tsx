import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { NominateForm, ReasonForm } from '@/components/contests/result-forms'
import { StepButton } from '@/components/forms/step-button'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { levelLabel, nextLevel } from '@/lib/contests/kinds'
import { type Contest, type Entry, entryName, type ListedContest, type Nomination } from '@/lib/contests/queries'
import { formatDate } from '@/lib/format/date'
import { formatDecimal } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { nominateAction, noteOutcomeAction, withdrawNominationAction } from '../actions'

type NominationCardProps = {
  contest: Contest
  entries: readonly Entry[]
  nominations: readonly Nomination[]
  above: readonly ListedContest[]
  writes: boolean
  today: string
}

/** Who goes on to the level above, by which letter, and what came of it. Shown once the result is locked. */
export function NominationCard({ contest, entries, nominations, above, writes, today }: NominationCardProps) {
  const next = nextLevel(contest.level)
  if (contest.state !== 'dikunci' || !next) return null
  const placed = (contest.result ?? []).flatMap(({ entryId, place }) => {
    const entry = entries.find(({ id }) => id === entryId)
    const free = !nominations.some((one) => one.entryId === entryId)
    return entry && place !== null && free ? [{ value: entryId, label: `${place}. ${entryName(entry)}` }] : []
  })
  return (
    <Card
      title={`Ke tingkat ${levelLabel(next).toLowerCase()}`}
      note="Usulan disimpan kantor. Provinsi menerimanya lewat surat, bukan dari data kantor ini."
    >
      <ul className="divide-y divide-line">
        {nominations.map((nomination) => (
          <NominationRow
            key={nomination.id}
            nomination={nomination}
            entry={entries.find(({ id }) => id === nomination.entryId)}
            writes={writes}
          />
        ))}
      </ul>
      {writes && placed.length > 0 && (
        <div className="no-print pt-2">
          <Disclosure summary="Usulkan pemenang" open={nominations.length === 0}>
            <NominateForm
              key={nominations.length}
              action={nominateAction}
              hidden={{ key: randomUUID(), contestId: contest.id }}
              entries={placed}
              above={above
                .filter(({ state }) => state === 'disiapkan')
                .map(({ id, title }) => ({ value: id, label: title }))}
              toProvince={next === 'provinsi'}
              today={today}
            />
          </Disclosure>
        </div>
      )}
      {nominations.length === 0 && !writes && <p className="text-ink-soft">Belum ada yang diusulkan.</p>}
    </Card>
  )
}

function NominationRow({ nomination, entry, writes }: { nomination: Nomination; entry?: Entry; writes: boolean }) {
  const { id, version, place, meanScore, letterNumber, letterOn, outcome, toContestId, toLevel } = nomination
  const fields = () => ({ key: randomUUID(), id, version: String(version) })
  return (
    <li className="space-y-1 py-3 first:pt-0">
      <p>
        <span className="font-medium">{entry ? entryName(entry) : 'Peserta'}</span>
        {`, peringkat ${place}, nilai ${formatDecimal(meanScore / 10_000, 2)}`}
      </p>
      <p className="text-sm text-ink-soft">
        {letterNumber ? `Surat ${letterNumber}` : 'Tanpa nomor surat'}
        {letterOn && `, ${formatDate(letterOn)}`}
        {toContestId && (
          <>
            {' · '}
            <Link className="link" href={paths.contest(toContestId)}>
              Peserta lomba tingkat {levelLabel(toLevel).toLowerCase()}
            </Link>
          </>
        )}
      </p>
      {outcome && <p>Hasil di tingkat atas: {outcome}</p>}
      {writes && (
        <div className="no-print flex flex-wrap items-start gap-x-6">
          <div className="min-w-0 flex-1 basis-72">
            <Disclosure summary={outcome ? 'Ubah hasil di tingkat atas' : 'Catat hasil di tingkat atas'}>
              <ReasonForm
                key={version}
                action={noteOutcomeAction}
                hidden={fields()}
                name="outcome"
                label="Hasilnya"
                submit="Simpan hasil"
              />
            </Disclosure>
          </div>
          <StepButton step={withdrawNominationAction} fields={fields()} tone="quiet" size="small">
            Tarik usulan
          </StepButton>
        </div>
      )}
    </li>
  )
}
