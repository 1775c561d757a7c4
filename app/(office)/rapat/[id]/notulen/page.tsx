import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Page } from '@/components/layout/page'
import { LineList } from '@/components/rapat/line-list'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { DescriptionList } from '@/components/ui/description-list'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { findIndicator } from '@/lib/figures/catalogue'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { RAPAT_SCOPE } from '@/lib/rapat/commands'
import { basisWords, monthWords, valueWords } from '@/lib/rapat/figure'
import { byInstansi } from '@/lib/rapat/guest-list'
import { listGuests } from '@/lib/rapat/queries'
import { listRtlOf, type Rtl } from '@/lib/rapat/rtl-queries'
import { fundLabel, kindLong } from '@/lib/rapat/rules'
import { readTpkTable } from '@/lib/rapat/tpk-table'
import { readLetterhead } from '../../../dasbor/[code]/letterhead'
import { openRapatPage } from '../../open'
import { leaderWords, placeWords, presentWords, whenWords } from '../../words'
import { tpkPeriod } from '../tpk/month'
import { Tabulation } from '../tpk/tabulation'
import { PlanTable, RtlTable } from './tables'

export const metadata: Metadata = { title: 'Notulen' }

/** The minutes as they are printed: what was held and agreed, the forms of the guide, and those who sign. */
export default async function PrintedMinutesPage({ params, searchParams }: PageProps<'/rapat/[id]/notulen'>) {
  const { id } = await params
  const query = await searchParams
  const { actor, rapat, more } = await openRapatPage(id, { scope: RAPAT_SCOPE, key: null }, async (tx, found) => {
    const period = tpkPeriod(query, found.heldOn, tx.actor.zone)
    return {
      guests: await listGuests(tx, found.id),
      rtl: await listRtlOf(tx, found.id),
      period,
      table: found.kind === 'lokmin' ? await readTpkTable(tx, found.kecamatanId, period) : null,
    }
  })
  const { guests, rtl, period, table } = more
  const present = byInstansi(guests)
  const linked = rtl.filter(({ figureThen }) => figureThen !== null)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Notulen ${kindLong(rapat.kind)}`}
        note={rapat.title}
        crumbs={[
          { label: 'Rapat', href: paths.rapatList() },
          { label: rapat.title, href: paths.rapat(rapat.id) },
        ]}
        actions={
          <>
            <a href={paths.rapatExport(rapat.id)} className={buttonClass({})} download>
              <Icon of={FileSpreadsheet} />
              Excel
            </a>
            <PrintButton tone="primary" />
          </>
        }
      >
        {rapat.state !== 'selesai' && (
          <div className="no-print">
            <Banner tone="warn">Notulen ini belum ditandai selesai. Lengkapi lewat Tulis hasil.</Banner>
          </div>
        )}
        <article className="surface space-y-6 p-4 desk:p-8 print:border-0 print:p-0">
          <DescriptionList
            items={[
              { term: 'Hari, tanggal', detail: whenWords(rapat) },
              { term: 'Tempat', detail: rapat.place || '—' },
              { term: 'Wilayah', detail: placeWords(rapat) },
              { term: 'Pimpinan', detail: leaderWords(rapat) || '—' },
              { term: 'Hadir', detail: presentWords(rapat) },
              { term: 'Sumber dana', detail: rapat.fund ? fundLabel(rapat.fund) : '—' },
              ...(rapat.aim ? [{ term: 'Tujuan', detail: rapat.aim }] : []),
            ]}
          />
          <Section title="Susunan acara">
            <LineList rows={rapat.agenda} main="what" rest={['at', 'by']} none="Tidak dicatat." />
          </Section>
          {rapat.speakers.length > 0 && (
            <Section title="Narasumber">
              <LineList rows={rapat.speakers} main="name" rest={['as', 'topic']} none="" />
            </Section>
          )}
          <Section title="Yang hadir">
            {present.length === 0 ? (
              <p className="text-ink-soft">Belum dicatat.</p>
            ) : (
              <ol className="list-decimal columns-1 ps-6 sm:columns-2">
                {present.map(({ instansi, people, names }) => (
                  <li key={instansi} className="break-inside-avoid">
                    {instansi}
                    {people !== null && `: ${formatCount(people)} orang`}
                    {names.length > 0 && <span className="text-ink-soft"> ({names.join(', ')})</span>}
                  </li>
                ))}
              </ol>
            )}
          </Section>
          <Section title="Paparan">
            <LineList rows={rapat.papers} main="what" rest={['by']} none="Tidak dicatat." />
          </Section>
          <Section title="Masalah">
            <LineList rows={rapat.problems} main="what" rest={['where']} none="Tidak dicatat." />
          </Section>
          <Section title="Kesepakatan">
            <LineList rows={rapat.agreements} main="what" none="Tidak dicatat." />
          </Section>
          {rapat.charters.length > 0 && (
            <Section title="Piagam yang diserahkan">
              <LineList rows={rapat.charters} main="to" rest={['what', 'by']} none="" />
            </Section>
          )}
          {table && table.known > 0 && (
            <Section title={`Tabulasi pendampingan TPK, ${formatPeriod(period)}`}>
              <Tabulation table={table} caption={`Pendampingan TPK per desa, ${formatPeriod(period)}`} />
            </Section>
          )}
          {rtl.length > 0 && (
            <>
              <Section title="Formulir rencana tindak lanjut (RTL)">
                <RtlTable list={rtl} />
              </Section>
              <Section title="Formulir rencana kerja">
                <PlanTable list={rtl} />
              </Section>
            </>
          )}
          {linked.length > 0 && (
            <Section title="Angka saat disepakati">
              <ul className="list-disc ps-6">
                {linked.map((one) => (
                  <li key={one.id}>{frozenWords(one)}</li>
                ))}
              </ul>
            </Section>
          )}
          <Signatures rapat={rapat} seat={actor.region.name} />
          {rapat.source && <p className="text-sm text-ink-soft">Sumber: {rapat.source}</p>}
        </article>
      </Page>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-2">
      <h2 className="text-base">{title}</h2>
      {children}
    </section>
  )
}

function frozenWords({ indicator: code, figureThen: then }: Rtl): string {
  const indicator = findIndicator(code)
  if (!indicator || !then) return ''
  const basis = basisWords(then)
  return `${indicator.label}, ${then.regionName}, ${monthWords(indicator, then.period)}: ${valueWords(indicator, then)}${basis ? ` (${basis})` : ''}`
}

type SignaturesProps = { rapat: { signers: readonly Readonly<Record<string, string>>[]; heldOn: string }; seat: string }

/** Those who sign, side by side, with room for the hand. */
function Signatures({ rapat: { signers, heldOn }, seat }: SignaturesProps) {
  if (signers.length === 0)
    return <p className="no-print text-ink-soft">Belum ada penanda tangan. Tambahkan lewat Tulis hasil.</p>
  return (
    <section aria-label="Tanda tangan" className="break-inside-avoid pt-4">
      <p className="text-end">
        {seat}, {formatDate(heldOn)}
      </p>
      <div className="mt-4 grid gap-8 sm:grid-cols-2 print:grid-cols-2">
        {signers.map((signer) => (
          <div key={`${signer.name}${signer.as}`} className="break-inside-avoid text-center">
            <p>{signer.as}</p>
            <p className="mt-16 font-semibold underline">{signer.name}</p>
            {signer.nip && <p className="figures">NIP {signer.nip}</p>}
          </div>
        ))}
      </div>
    </section>
  )
}
