import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { StepButton } from '@/components/forms/step-button'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { EditionForm } from '@/components/rapat/edition-form'
import { LineList } from '@/components/rapat/line-list'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Tabs } from '@/components/ui/tabs'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { EDITION_SCOPE } from '@/lib/rapat/edition-commands'
import { listEditions } from '@/lib/rapat/edition-queries'
import { readsRapat, setsTemplates } from '@/lib/rapat/policy'
import { isRapatKind, kindLabel, RAPAT_KINDS } from '@/lib/rapat/rules'
import { BUILT_IN, editionOn, type TemplateEdition } from '@/lib/rapat/templates'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { setEditionAction, undoEditionAction, withdrawEditionAction } from '../actions'
import { one } from '../view'
import { DONE } from '../words'

export const metadata: Metadata = { title: 'Acuan dan undangan rapat' }

/** Whom a kind of rapat invites and how often it is held: editions with their source, the office's own first. */
export default async function TemplatesPage({ searchParams }: PageProps<'/rapat/templat'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsRapat(actor.role))
    return <NoPermissionState level={1} what="Acuan rapat" who="kantor kabupaten/kota dan kecamatannya" />
  const query = await searchParams
  const asked = one(query.jenis)
  const kind = isRapatKind(asked) ? asked : 'lokmin'
  const today = dayIn(actor.zone, new Date())
  const { editions, step } = await inTenant(actor, async (tx) => ({
    editions: await listEditions(tx),
    step: await findKeyedStep(tx, EDITION_SCOPE, query.langkah),
  }))
  const holds = editionOn(editions, kind, today)
  const known = [...editions, ...BUILT_IN].filter((edition) => edition.kind === kind)
  const sets = setsTemplates(actor.role)
  return (
    <Page
      title="Acuan dan undangan"
      note="Rapat baru mulai dengan susunan ini. Kantor Anda dapat memakai susunannya sendiri; rapat yang sudah ada tidak berubah."
      crumbs={[{ label: 'Rapat', href: paths.rapatList() }]}
    >
      {step && (
        <StepBanner key={step.key} action={undoEditionAction} fields={{ key: step.key }} open={step.open}>
          {DONE[step.action] ?? 'Tersimpan.'}
        </StepBanner>
      )}
      <Tabs
        label="Jenis rapat"
        tabs={RAPAT_KINDS.map(({ value, label }) => ({
          label,
          href: paths.rapatTemplates(`?jenis=${value}`),
          current: value === kind,
        }))}
      />
      {known.map((edition) => (
        <EditionCard key={edition.id ?? 'lini'} edition={edition} holds={edition === holds} sets={sets} />
      ))}
      {sets && (
        <Card title={`Susunan ${kindLabel(kind)} kantor Anda`}>
          <Disclosure summary="Buat susunan sendiri">
            <EditionForm
              key={`${kind}${known.length}`}
              action={setEditionAction}
              hidden={{ key: randomUUID(), kind }}
              edition={{ ...holds, fromOn: today, source: '', certainty: 'pasti' }}
            />
          </Disclosure>
        </Card>
      )}
    </Page>
  )
}

function EditionCard({ edition, holds, sets }: { edition: TemplateEdition; holds: boolean; sets: boolean }) {
  const { id, fromOn, timesAYear, source, certainty, invited, agenda, version } = edition
  return (
    <Card
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {id ? `Susunan kantor Anda, mulai ${formatDate(fromOn)}` : 'Susunan bawaan'}
          {holds && <Badge tone="good">Dipakai sekarang</Badge>}
        </span>
      }
      actions={
        sets &&
        id && (
          <StepButton
            step={withdrawEditionAction}
            fields={{ key: randomUUID(), id, version: String(version) }}
            tone="quiet"
            size="small"
          >
            Tarik susunan ini
          </StepButton>
        )
      }
    >
      <DescriptionList
        items={[
          { term: 'Sumber', detail: `${source} (${certainty})` },
          { term: 'Kali setahun tiap kecamatan', detail: timesAYear ?? 'Belum ada acuan' },
          { term: 'Undangan', detail: <LineList rows={invited} main="instansi" rest={['who', 'people']} none="—" /> },
          { term: 'Susunan acara', detail: <LineList rows={agenda} main="what" rest={['at', 'by']} none="—" /> },
        ]}
      />
    </Card>
  )
}
