import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { FundTable } from '@/components/convergence/fund-table'
import { InterventionForm } from '@/components/convergence/intervention-form'
import { StepButton } from '@/components/forms/step-button'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { kindLabel } from '@/lib/convergence/funds'
import { getIntervention } from '@/lib/convergence/intervention-queries'
import { READER_WORDS, readsConvergence, writesConvergence } from '@/lib/convergence/policy'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { paths } from '@/lib/paths'
import { readLetterhead } from '../../../dasbor/[code]/letterhead'
import { dropInterventionAction, editInterventionAction } from '../actions'
import { readChoices } from '../choices'

export const metadata: Metadata = { title: 'Intervensi' }

/** One intervention: what it is, its money by source, and its form for those who keep it. */
export default async function InterventionPage({ params }: PageProps<'/konvergensi/anggaran/[id]'>) {
  const actor = await requireActor()
  const id = z.uuid().safeParse((await params).id)
  if (!id.success || !worksInOffice(actor)) notFound()
  if (!readsConvergence(actor.role)) return <NoPermissionState level={1} what="Intervensi ini" who={READER_WORDS} />
  const { found, choices } = await inTenantSql(actor, async (tx) => {
    const one = await getIntervention(tx, id.data)
    return { found: one, choices: await readChoices(tx, one.year) }
  }).catch((error) => {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  })
  const fields = { id: found.id, version: String(found.version) }
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={found.name}
        note={`Intervensi ${kindLabel(found.kind).toLowerCase()} tahun ${found.year}, ${found.placeName}.`}
        crumbs={[
          { label: `Intervensi dan anggaran ${found.year}`, href: paths.convergence(`/anggaran?tahun=${found.year}`) },
        ]}
        actions={<PrintButton />}
      >
        <FundTable money={found.money} caption="Anggaran menurut sumber dana" />
        <Card title="Keterangan">
          <DescriptionList
            items={[
              { term: 'OPD pelaksana', detail: found.opdName ?? 'Belum ditentukan' },
              {
                term: 'Mendukung aksi',
                detail:
                  choices.actions.find(({ value }) => value === found.action)?.label ?? 'Tidak terkait aksi tertentu',
              },
              { term: 'Catatan', detail: found.note || '—' },
              { term: 'Sumber data', detail: found.source || '—' },
            ]}
          />
        </Card>
        {writesConvergence(actor.role) && (
          <Card
            title="Ubah intervensi"
            className="no-print"
            actions={
              <StepButton
                step={dropInterventionAction}
                fields={{ key: randomUUID(), ...fields }}
                tone="quiet"
                size="small"
                aria-label={`Hapus: ${found.name}`}
              >
                Hapus
              </StepButton>
            }
          >
            <InterventionForm
              key={found.version}
              action={editInterventionAction}
              hidden={{ key: randomUUID(), year: String(found.year), ...fields }}
              input={found}
              {...choices}
            />
          </Card>
        )}
      </Page>
    </>
  )
}
