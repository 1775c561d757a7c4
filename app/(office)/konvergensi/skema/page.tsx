import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { SchemeForm } from '@/components/convergence/action-forms'
import { ConvergenceTabs } from '@/components/convergence/convergence-tabs'
import { StepDone } from '@/components/convergence/step-done'
import { StepButton } from '@/components/forms/step-button'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { listOwnSchemes } from '@/lib/convergence/action-queries'
import { CONVERGENCE_SCOPE } from '@/lib/convergence/keep'
import { READER_WORDS, readsConvergence, writesConvergence } from '@/lib/convergence/policy'
import { actionNumber, type SchemeAction, schemeFor } from '@/lib/convergence/schemes'
import { inTenant } from '@/lib/db/tenant'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { dropSchemeAction, editSchemeAction, undoConvergenceAction } from '../actions'
import { yearChoices, yearIn } from '../year'

export const metadata: Metadata = { title: 'Skema aksi' }

/** The scheme of a year as data: its actions in order, where each comes from, and the office's own edition. */
export default async function SchemePage({ searchParams }: PageProps<'/konvergensi/skema'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsConvergence(actor.role))
    return <NoPermissionState level={1} what="Skema aksi" who={READER_WORDS} />
  const params = await searchParams
  const thisYear = Number(dayIn(actor.zone, new Date()).slice(0, 4))
  const year = yearIn(params, thisYear)
  const { own, step } = await inTenant(actor, async (tx) => ({
    own: await listOwnSchemes(tx),
    step: await findKeyedStep(tx, CONVERGENCE_SCOPE, params.langkah),
  }))
  const scheme = schemeFor(year, own)
  const writes = writesConvergence(actor.role)
  const hidden = (code: string) => ({ key: randomUUID(), year: String(year), edition: String(scheme.edition), code })
  const adds = scheme.actions.some(({ kind }) => kind === 'utama') ? 'aksi pendukung' : 'aksi'
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Skema aksi ${year}: ${scheme.label}`}
        note={`Edisi ${scheme.edition}${scheme.madeName ? `, ditulis ${scheme.madeName}` : ''}. Sumber: ${scheme.source} (${scheme.certainty}).`}
      >
        <div className="no-print">
          <ConvergenceTabs current="skema" year={year} />
        </div>
        <StepDone step={step} undo={undoConvergenceAction} />
        <FilterBar>
          <FilterSelect
            label="Tahun"
            name="tahun"
            value={String(year)}
            all="Tahun ini"
            choices={yearChoices(thisYear)}
          />
        </FilterBar>
        <Banner title="Yang belum diketahui">{scheme.unknown}</Banner>
        {scheme.classes.length > 0 && (
          <p>
            Kelas hasil: {scheme.classes.map(({ label }) => label).join(', ')}. Batas nilainya ditetapkan penilai, tidak
            dihitung di sini.
          </p>
        )}
        <ol className="surface divide-y divide-line">
          {scheme.actions.map((action) => (
            <li key={action.code} className="space-y-1 px-4 py-3">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium">
                  {actionNumber(scheme, action.code)}: {action.label}
                </span>
                {action.kecamatan && <Badge tone="info">Juga tiap kecamatan</Badge>}
                <Badge>{action.certainty}</Badge>
              </p>
              <Expected action={action} />
              {writes && (
                <div className="no-print flex flex-wrap items-start gap-x-6">
                  <div className="min-w-0 flex-1 basis-72">
                    <Disclosure summary={`Ubah ${actionNumber(scheme, action.code)}`}>
                      <SchemeForm
                        key={scheme.edition}
                        action={editSchemeAction}
                        hidden={hidden(action.code)}
                        described={action}
                        submit="Simpan sebagai edisi kantor"
                      />
                    </Disclosure>
                  </div>
                  {action.code.startsWith('kantor-') && (
                    <StepButton
                      step={dropSchemeAction}
                      fields={hidden(action.code)}
                      tone="quiet"
                      size="small"
                      aria-label={`Keluarkan ${action.label}`}
                    >
                      Keluarkan
                    </StepButton>
                  )}
                </div>
              )}
            </li>
          ))}
        </ol>
        {writes && (
          <Card
            title={`Tambah ${adds}`}
            note={`Berlaku sejak ${year} di kantor Anda; tahun sebelumnya tidak berubah.`}
            className="no-print"
          >
            <SchemeForm
              key={scheme.edition}
              action={editSchemeAction}
              hidden={hidden('')}
              described={{ label: '', output: '', evidence: '', due: '' }}
              submit={`Tambah ${adds}`}
            />
          </Card>
        )}
      </Page>
    </>
  )
}

function Expected({ action }: { action: SchemeAction }) {
  return (
    <p className="text-sm text-ink-soft">
      {[
        action.output && `Keluaran: ${action.output}.`,
        action.evidence && `Bukti: ${action.evidence}.`,
        action.due && `Tenggat tiap tahun: ${action.due.slice(3)}/${action.due.slice(0, 2)}.`,
        `Sumber: ${action.source}.`,
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}
