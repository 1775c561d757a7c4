import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContestFrame } from '@/components/contests/contest-frame'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { dutyLabel, kindLabel, levelLabel } from '@/lib/contests/kinds'
import { entryName, listStages } from '@/lib/contests/queries'
import { meanOf } from '@/lib/contests/ranking'
import { readScoreboard } from '@/lib/contests/scoreboard'
import { formatDate } from '@/lib/format/date'
import { formatCount, formatDecimal } from '@/lib/format/number'
import { ownOffice } from '@/lib/office/own-office'
import { readLetterhead } from '../../../dasbor/[code]/letterhead'
import { openContest } from '../../open'

export const metadata: Metadata = { title: 'Berita acara lomba' }

const CELL = 'border border-line px-2 py-1 text-start align-top'

/** The minutes of a locked result, as they are signed: who judged, by which weights, who stands where. */
export default async function MinutesPage({ params }: PageProps<'/lomba/[id]/berita-acara'>) {
  const opened = await openContest((await params).id, undefined, async (tx, contest) => ({
    board: await readScoreboard(tx, contest),
    stages: await listStages(tx, contest.id),
  }))
  if (!opened)
    return <NoPermissionState level={1} what="Berita acara" who="kabid, kepala dinas, koordinator, dan jurinya" />
  const { actor, contest, rest } = opened
  if (contest.state !== 'dikunci' || !contest.lockedOn) notFound()
  const { lines, judges } = rest.board
  const office = await ownOffice(actor)
  const placed = lines.filter(({ place }) => place !== null)
  const winners = placed.filter(({ place }) => place === 1)
  const talks = lines.filter((line) => line.talks.length > 0)
  return (
    <>
      {await readLetterhead(actor)}
      <ContestFrame
        contest={contest}
        role={actor.role}
        part="berita-acara"
        title="Berita acara"
        actions={<PrintButton tone="primary" />}
      >
        <article className="surface max-w-3xl space-y-4 p-4 sm:p-8 print:max-w-none print:border-0 print:p-0">
          <h2 className="text-center text-md font-semibold uppercase">
            Berita acara penilaian
            <br />
            {contest.title}
          </h2>
          <p>
            Pada hari ini, {formatDate(contest.lockedOn)}, tim penilai lomba {kindLabel(contest.kind)} tingkat{' '}
            {levelLabel(contest.level).toLowerCase()}
            {contest.kecamatanName && ` Kecamatan ${contest.kecamatanName}`} tahun {contest.year} di {actor.region.name}{' '}
            telah menyelesaikan penilaian atas {formatCount(lines.length)} peserta oleh {formatCount(judges.length)}{' '}
            juri
            {rest.stages.length > 0 &&
              `, melalui ${rest.stages.map(({ name, fromOn }) => `${name.toLowerCase()} (${formatDate(fromOn)})`).join(', ')}`}
            .
          </p>
          <section>
            <h3 className="mb-1 font-semibold">Kriteria</h3>
            <p>
              {contest.criteria.aspects.map(({ label, weight }) => `${label} ${weight}%`).join('; ')}.{' '}
              {contest.criteria.name}; {contest.criteria.source}.
            </p>
          </section>
          <section>
            <h3 className="mb-1 font-semibold">Hasil</h3>
            <table className="w-full border-collapse text-sm">
              <thead>
                <tr>
                  {['Peringkat', 'Peserta', 'Desa, kecamatan', 'Juri', 'Nilai akhir'].map((head) => (
                    <th key={head} scope="col" className={`${CELL} font-semibold`}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => {
                  const mean = meanOf(line)
                  return (
                    <tr key={line.entryId}>
                      <td className={CELL}>
                        {line.place === null ? '—' : line.tied ? `${line.place} (seri)` : line.place}
                      </td>
                      <td className={CELL}>{entryName(line.entry)}</td>
                      <td className={CELL}>
                        {line.entry.villageName}, {line.entry.kecamatanName}
                      </td>
                      <td className={CELL}>
                        {line.judges} dari {judges.length}
                      </td>
                      <td className={`${CELL} figures`}>{mean === null ? 'Belum lengkap' : formatDecimal(mean, 2)}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
            <p className="mt-2 text-sm text-ink-soft">
              Nilai akhir adalah rata-rata nilai tertimbang lembar juri yang lengkap. Peserta tanpa lembar lengkap tidak
              diberi peringkat.
            </p>
          </section>
          {talks.length > 0 && (
            <section>
              <h3 className="mb-1 font-semibold">Pembahasan selisih nilai</h3>
              <ul className="list-disc ps-5">
                {talks.flatMap(({ entry, talks: own }) =>
                  own.map((talk) => (
                    <li key={talk.id}>
                      {entryName(entry)}: {talk.outcome}
                    </li>
                  )),
                )}
              </ul>
            </section>
          )}
          {contest.lockNote && <p>Catatan: {contest.lockNote}</p>}
          <p>
            {winners.length === 1
              ? `Tim penilai menetapkan ${entryName(winners[0]!.entry)}, ${winners[0]!.entry.villageName}, sebagai peringkat pertama.`
              : `Peringkat pertama ditempati bersama oleh ${winners.map(({ entry }) => entryName(entry)).join(' dan ')}.`}{' '}
            Demikian berita acara ini dibuat dengan sebenarnya.
          </p>
          <section className="grid grid-cols-2 gap-x-8 gap-y-10 pt-4 sm:grid-cols-3 print:grid-cols-3">
            {judges.map(({ id, name, duty, agency }) => (
              <Signature key={id} head={`${dutyLabel(duty)} tim penilai`} name={name} below={agency} />
            ))}
            <Signature head={`Mengetahui, ${office.shortName}`} name={contest.lockedName} below="Kepala dinas" />
          </section>
        </article>
      </ContestFrame>
    </>
  )
}

const Signature = ({ head, name, below }: { head: string; name: string; below: string }) => (
  <div className="break-inside-avoid text-sm">
    <p>{head}</p>
    <p className="mt-14 border-b border-ink font-semibold">{name}</p>
    <p className="text-ink-soft">{below}</p>
  </div>
)
