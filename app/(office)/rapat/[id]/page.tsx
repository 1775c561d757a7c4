import { randomUUID } from 'node:crypto'
import { ClipboardList, Pencil, QrCode as QrIcon, Table2 } from 'lucide-react'
import type { Metadata } from 'next'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { RapatBadge } from '@/components/rapat/badges'
import { LineList } from '@/components/rapat/line-list'
import { RtlForm } from '@/components/rapat/rtl-forms'
import { RtlList } from '@/components/rapat/rtl-list'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { RAPAT_SCOPE } from '@/lib/rapat/commands'
import { byInstansi } from '@/lib/rapat/guest-list'
import { invitedPeople } from '@/lib/rapat/lines'
import { listGuests, listPhotos } from '@/lib/rapat/queries'
import { readFiguresNow } from '@/lib/rapat/read-now'
import { listRtlOf } from '@/lib/rapat/rtl-queries'
import { fundLabel, kindLong } from '@/lib/rapat/rules'
import { addRtlAction, undoRapatAction } from '../actions'
import { openRapatPage } from '../open'
import { DONE, leaderWords, placeWords, presentWords, whenWords } from '../words'
import { readRtlChoices } from './choices'
import { PhotoCard } from './photo-card'

export const metadata: Metadata = { title: 'Rapat' }

/** One rapat: what was planned, who came, what was said and agreed, and how far that is. */
export default async function RapatPage({ params, searchParams }: PageProps<'/rapat/[id]'>) {
  const { id } = await params
  const { actor, rapat, keeps, step, today, more } = await openRapatPage(
    id,
    { scope: RAPAT_SCOPE, key: (await searchParams).langkah },
    async (tx, found, day) => ({
      guests: await listGuests(tx, found.id),
      rtl: await listRtlOf(tx, found.id),
      photos: await listPhotos(tx, found.id),
      choices: await readRtlChoices(tx, found, day),
    }),
  )
  const { guests, rtl, photos, choices } = more
  const now = await readFiguresNow(actor, rtl, today, new Date())
  const present = byInstansi(guests)
  return (
    <Page
      title={rapat.title}
      note={`${kindLong(rapat.kind)} · ${placeWords(rapat)} · ${whenWords(rapat)}`}
      status={
        <>
          <RapatBadge state={rapat.state} />
          {rapat.sample && <Badge tone="warn">Data contoh</Badge>}
        </>
      }
      crumbs={[{ label: 'Rapat', href: paths.rapatList() }]}
      actions={
        <>
          {keeps && (
            <LinkButton href={paths.rapatPart(rapat.id, 'ubah')} icon={Pencil}>
              Ubah rencana
            </LinkButton>
          )}
          <LinkButton href={paths.rapatAttendance(rapat.id)} icon={QrIcon}>
            Daftar hadir
          </LinkButton>
          <LinkButton href={paths.rapatTpk(rapat.id)} icon={Table2}>
            Tabulasi TPK
          </LinkButton>
          <LinkButton href={paths.rapatMinutes(rapat.id)} icon={ClipboardList}>
            Notulen
          </LinkButton>
          {keeps && (
            <LinkButton href={paths.rapatPart(rapat.id, 'hasil')} tone="primary">
              Tulis hasil
            </LinkButton>
          )}
        </>
      }
    >
      {step && (
        <StepBanner key={step.key} action={undoRapatAction} fields={{ key: step.key }} open={step.open}>
          {[DONE[step.action] ?? 'Tersimpan.', ...step.warnings].join(' ')}
        </StepBanner>
      )}
      {rapat.source && <Banner>Sumber: {rapat.source}</Banner>}
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <Card title="Rencana">
          <DescriptionList
            items={[
              { term: 'Tempat', detail: rapat.place || '—' },
              { term: 'Dipimpin', detail: leaderWords(rapat) || '—' },
              {
                term: 'Dana',
                detail: [rapat.fund && fundLabel(rapat.fund), rapat.fundNote].filter(Boolean).join(', ') || '—',
              },
              { term: 'Tujuan', detail: rapat.aim || '—' },
            ]}
          />
          <h3 className="mt-4 mb-1 font-semibold">Susunan acara</h3>
          <LineList rows={rapat.agenda} main="what" rest={['at', 'by']} none="Belum disusun." />
          <h3 className="mt-4 mb-1 font-semibold">Narasumber</h3>
          <LineList rows={rapat.speakers} main="name" rest={['as', 'topic']} none="Tidak ada." />
          {rapat.charters.length > 0 && (
            <>
              <h3 className="mt-4 mb-1 font-semibold">Piagam</h3>
              <LineList rows={rapat.charters} main="to" rest={['what', 'by']} none="" />
            </>
          )}
        </Card>
        <Card
          title="Kehadiran"
          note={presentWords(rapat)}
          actions={
            keeps && (
              <LinkButton href={paths.rapatAttendance(rapat.id)} size="small">
                Catat kehadiran
              </LinkButton>
            )
          }
        >
          {present.length > 0 && (
            <ul className="mb-4 divide-y divide-line">
              {present.map(({ instansi, people, names }) => (
                <li key={instansi} className="flex justify-between gap-4 py-1.5">
                  <span className="min-w-0">
                    {instansi}
                    {names.length > 0 && <span className="block text-sm text-ink-soft">{names.join(', ')}</span>}
                  </span>
                  <span className="figures shrink-0 text-ink-soft">
                    {people === null ? 'hadir' : `${formatCount(people)} orang`}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <Disclosure
            summary={`Undangan: ${rapat.invited.length} instansi${invitedPeople(rapat.invited) === null ? '' : `, ${formatCount(invitedPeople(rapat.invited))} orang`}`}
            open={present.length === 0}
          >
            <LineList rows={rapat.invited} main="instansi" rest={['who', 'people']} none="Belum ada undangan." />
          </Disclosure>
        </Card>
      </div>
      <Card
        title="Hasil rapat"
        actions={
          keeps && (
            <LinkButton href={paths.rapatPart(rapat.id, 'hasil')} size="small">
              Tulis hasil
            </LinkButton>
          )
        }
      >
        <div className="grid gap-x-8 gap-y-4 desk:grid-cols-3">
          <section>
            <h3 className="mb-1 font-semibold">Paparan</h3>
            <LineList rows={rapat.papers} main="what" rest={['by']} none="Belum ditulis." />
          </section>
          <section>
            <h3 className="mb-1 font-semibold">Masalah</h3>
            <LineList rows={rapat.problems} main="what" rest={['where']} none="Belum ditulis." />
          </section>
          <section>
            <h3 className="mb-1 font-semibold">Kesepakatan</h3>
            <LineList rows={rapat.agreements} main="what" none="Belum ditulis." />
          </section>
        </div>
      </Card>
      <Card title="Rencana tindak lanjut (RTL)" note="Buka satu tindak lanjut untuk mencatat kemajuannya.">
        {rtl.length === 0 ? (
          <EmptyState title="Belum ada tindak lanjut">
            <p>Tulis apa yang disepakati, siapa penanggung jawabnya, dan kapan selesainya.</p>
          </EmptyState>
        ) : (
          <RtlList list={rtl} now={now} today={today} />
        )}
        {keeps && (
          <div className="no-print mt-4">
            <Disclosure summary="Tambah tindak lanjut" open={rtl.length === 0}>
              <RtlForm
                key={rtl.length}
                action={addRtlAction}
                hidden={{ key: randomUUID(), rapatId: rapat.id }}
                submit="Tambah tindak lanjut"
                min={rapat.heldOn}
                choices={choices}
                rtl={{
                  ...{ what: '', executor: '', owner: '', ownerName: '', dueOn: '', fund: '', weeks: [], note: '' },
                  ...{ indicator: '', villageIds: [] },
                }}
              />
            </Disclosure>
          </div>
        )}
      </Card>
      <PhotoCard rapatId={rapat.id} photos={photos} keeps={keeps} />
    </Page>
  )
}
