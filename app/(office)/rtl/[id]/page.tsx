import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { StepButton } from '@/components/forms/step-button'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { RtlBadge } from '@/components/rapat/badges'
import { RtlForm, TellForm } from '@/components/rapat/rtl-forms'
import { ThenNow } from '@/components/rapat/then-now'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findIndicator } from '@/lib/figures/catalogue'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { RAPAT_SCOPE } from '@/lib/rapat/commands'
import { keepsPlace, readsRapat, updatesRtl } from '@/lib/rapat/policy'
import { getRapat } from '@/lib/rapat/queries'
import { readFiguresNow } from '@/lib/rapat/read-now'
import { getRtl, listRtlNotes, type Rtl, type RtlNote } from '@/lib/rapat/rtl-queries'
import { fundLabel, lookOf } from '@/lib/rapat/rules'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { readRtlChoices } from '../../rapat/[id]/choices'
import { changeRtlAction, withdrawRtlAction } from '../../rapat/actions'
import { DONE } from '../../rapat/words'
import { tellRtlAction, undoToldAction } from '../actions'

export const metadata: Metadata = { title: 'Tindak lanjut' }

/** One follow-up: what was agreed, how far it is, with evidence, and what became of its figure. */
export default async function RtlPage({ params, searchParams }: PageProps<'/rtl/[id]'>) {
  const actor = await requireActor()
  const id = z.uuid().safeParse((await params).id)
  if (!id.success || !worksInOffice(actor) || !readsRapat(actor.role)) notFound()
  const key = (await searchParams).langkah
  const today = dayIn(actor.zone, new Date())
  const { rtl, notes, step, agreed } = await inTenant(actor, async (tx) => {
    const found = await getRtl(tx, id.data)
    const mayChange = keepsPlace(actor, found.kecamatanId)
    const rapat = mayChange ? await getRapat(tx, found.rapatId, today) : null
    return {
      rtl: found,
      notes: await listRtlNotes(tx, found.id),
      step: await findKeyedStep(tx, RAPAT_SCOPE, key),
      agreed: rapat && { choices: await readRtlChoices(tx, rapat, today), heldOn: rapat.heldOn },
    }
  }).catch((error) => {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  })
  const now = await readFiguresNow(actor, [rtl], today, new Date())
  const indicator = findIndicator(rtl.indicator)
  const hidden = () => ({ key: randomUUID(), id: rtl.id, version: String(rtl.version) })
  return (
    <Page
      title={rtl.what}
      note={`Disepakati dalam ${rtl.rapatTitle}, ${formatDate(rtl.rapatOn)}.`}
      status={<RtlBadge look={lookOf(rtl, today)} />}
      crumbs={[
        { label: 'Papan tindak lanjut', href: paths.rtl() },
        { label: rtl.rapatTitle, href: paths.rapat(rtl.rapatId) },
      ]}
    >
      {step && (
        <StepBanner key={step.key} action={undoToldAction} fields={{ key: step.key }} open={step.open}>
          {DONE[step.action] ?? 'Tersimpan.'}
        </StepBanner>
      )}
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <Card title="Yang disepakati">
          <DescriptionList items={factsOf(rtl)} />
          {indicator && (
            <div className="mt-3">
              <ThenNow indicator={indicator} then={rtl.figureThen} now={now.get(rtl.id) ?? null} />
            </div>
          )}
        </Card>
        <Card title="Kemajuan">
          <NoteList notes={notes} zone={actor.zone as Zone} />
        </Card>
      </div>
      {updatesRtl(actor, rtl) && (
        <Card title="Catat kemajuan">
          <TellForm key={rtl.version} action={tellRtlAction} hidden={hidden()} now={rtl.state} />
        </Card>
      )}
      {agreed && (
        <Card>
          <Disclosure summary="Ubah yang disepakati">
            <RtlForm
              key={rtl.version}
              action={changeRtlAction}
              hidden={hidden()}
              submit="Simpan perubahan"
              min={agreed.heldOn}
              choices={agreed.choices}
              rtl={{ ...rtl, owner: ownerOf(rtl), ownerName: ownerOf(rtl) === '' ? rtl.ownerName : '' }}
            />
          </Disclosure>
          <div className="mt-2">
            <StepButton step={withdrawRtlAction} fields={hidden()} tone="quiet" size="small">
              Tarik tindak lanjut ini
            </StepButton>
          </div>
        </Card>
      )}
    </Page>
  )
}

const ownerOf = ({ ownerAccount, ownerPetugas, ownerOpd }: Rtl): string =>
  ownerAccount ? `akun/${ownerAccount}` : ownerPetugas ? `petugas/${ownerPetugas}` : ownerOpd ? `opd/${ownerOpd}` : ''

const factsOf = (rtl: Rtl) => [
  { term: 'Penanggung jawab', detail: rtl.ownerName },
  { term: 'Pelaksana', detail: rtl.executor || '—' },
  { term: 'Tenggat', detail: formatDate(rtl.dueOn) },
  { term: 'Sumber dana', detail: rtl.fund ? fundLabel(rtl.fund) : '—' },
  { term: 'Wilayah', detail: rtl.kecamatanName ? `Kec. ${rtl.kecamatanName}` : 'Se-kabupaten/kota' },
  { term: 'Desa', detail: rtl.villages.join(', ') || 'Semua' },
  ...(rtl.note ? [{ term: 'Keterangan', detail: rtl.note }] : []),
]

function NoteList({ notes, zone }: { notes: readonly RtlNote[]; zone: Zone }) {
  if (notes.length === 0) return <p className="text-ink-soft">Belum ada yang dicatat.</p>
  return (
    <ol className="divide-y divide-line">
      {notes.map(({ id, state, words, fileIds, byName, at }) => (
        <li key={id} className="space-y-1 py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-2">
            <RtlBadge look={state} />
            <span className="text-sm text-ink-soft">
              {formatDateTime(at, zone)}, {byName}
            </span>
          </p>
          <p>{words}</p>
          {fileIds.length > 0 && (
            <ul className="flex flex-wrap gap-2">
              {fileIds.map((fileId, photo) => (
                <li key={fileId}>
                  <a href={paths.fileOf(fileId)}>
                    {/* biome-ignore lint/performance/noImgElement: a private file of the office, already small */}
                    <img
                      src={paths.fileOf(fileId)}
                      alt={`Foto bukti ${photo + 1}`}
                      loading="lazy"
                      className="size-24 rounded-md border border-line object-cover"
                    />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
