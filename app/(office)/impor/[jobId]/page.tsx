import { Check, RotateCcw, Undo2, X } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { JobProgress } from '@/components/imports/job-progress'
import { JobSteps } from '@/components/imports/job-steps'
import { StateBadge } from '@/components/imports/state-badge'
import { StepButton } from '@/components/imports/step-button'
import { SummaryCard } from '@/components/imports/summary-card'
import { Page } from '@/components/layout/page'
import { Banner } from '@/components/ui/banner'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { wakeJob } from '@/lib/imports/commands'
import { findKind } from '@/lib/imports/kinds/all'
import { mayHandle } from '@/lib/imports/policy'
import { getJob } from '@/lib/imports/queries'
import { IMPORT_STATES, type ImportJob, isRunning } from '@/lib/imports/state'
import { paths } from '@/lib/paths'
import { ChooseColumns } from './choose-columns'
import { MendRows, readMendView } from './mend-rows'

export const metadata: Metadata = { title: 'Impor' }

/** One import, step by step: its file, its columns, its problems, what it writes, and the way back. */
export default async function ImportPage({ params, searchParams }: PageProps<'/impor/[jobId]'>) {
  const actor = await requireActor()
  const id = z.uuid().safeParse((await params).jobId)
  if (!id.success || !worksInOffice(actor)) notFound()
  const found = await findJob()
  const kind = found && findKind(found.kind)
  if (!found || !kind || !mayHandle(actor, found)) notFound()
  const job = found
  const view = readMendView(await searchParams)

  async function findJob(): Promise<ImportJob | null> {
    try {
      await wakeJob(actor, id.data!)
      return await inTenantSql(actor, (tx) => getJob(tx, id.data!))
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return null
      throw error
    }
  }

  const { version, state } = job
  const step = (name: 'periksa' | 'terapkan' | 'urungkan' | 'batalkan') => ({ step: name, version })
  const editing = view.columns && ['siap', 'gagal', 'diurungkan'].includes(state)
  const checked = job.summary.tables !== undefined
  return (
    <Page
      title={job.fileName}
      note={`${kind.title} · ${formatCount(job.rowsTotal)} baris · diunggah ${job.creatorName}, ${formatDateTime(job.createdAt, actor.zone as Zone)}`}
      status={<StateBadge state={state} problems={job.problems} />}
      crumbs={[
        { label: 'Data', href: paths.registers() },
        { label: 'Impor', href: paths.imports() },
      ]}
      actions={
        ['memetakan', 'siap', 'gagal', 'diurungkan'].includes(state) && (
          <StepButton
            jobId={job.id}
            step={step('batalkan')}
            label="Batalkan impor"
            tone="quiet"
            icon={<Icon of={X} />}
            confirm="Batalkan impor ini? Berkas dan perbaikannya dibuang; data kantor tidak berubah."
          />
        )
      }
    >
      <JobSteps at={stepOf(job)} />
      {state === 'gagal' && (
        <Banner
          tone="bad"
          title="Langkah ini gagal; tidak ada yang tertulis"
          actions={
            checked || Object.keys(job.mapping).length > 0 ? (
              <StepButton jobId={job.id} step={step('periksa')} label="Periksa ulang" icon={<Icon of={RotateCcw} />} />
            ) : (
              <LinkButton href={paths.imports(job.kind)}>Unggah berkas lain</LinkButton>
            )
          }
        >
          {job.failure}
        </Banner>
      )}
      {isRunning(state) && <JobProgress jobId={job.id} version={version} label={IMPORT_STATES[state]} />}
      {state === 'dibatalkan' && (
        <Banner>Impor ini dibatalkan. Tidak ada yang tertulis, dan berkasnya sudah dibuang.</Banner>
      )}
      {state === 'selesai' && (
        <Banner
          tone="good"
          title="Semua baris tertulis"
          actions={
            <StepButton
              jobId={job.id}
              step={step('urungkan')}
              label="Urungkan impor ini"
              icon={<Icon of={Undo2} />}
              confirm="Urungkan seluruh impor ini? Yang dibuatnya dihapus, yang diubahnya kembali seperti semula."
            />
          }
        >
          Diterapkan {formatDateTime(job.committedAt, actor.zone as Zone)}. Selama datanya belum diubah, seluruhnya
          masih dapat diurungkan.
        </Banner>
      )}
      {state === 'diurungkan' && (
        <Banner
          tone="info"
          title="Impor ini sudah diurungkan"
          actions={
            <StepButton
              jobId={job.id}
              step={step('periksa')}
              label="Periksa untuk diterapkan lagi"
              icon={<Icon of={RotateCcw} />}
            />
          }
        >
          Data kantor kembali seperti sebelumnya. Baris dan perbaikannya masih tersimpan di sini.
        </Banner>
      )}
      {(state === 'memetakan' || editing) && <ChooseColumns job={job} kind={kind} />}
      {state === 'siap' && !editing && (
        <>
          {job.problems === 0 && (
            <Banner
              tone="good"
              title="Tidak ada baris yang ditolak"
              actions={
                <StepButton
                  jobId={job.id}
                  step={step('terapkan')}
                  label="Terapkan"
                  tone="primary"
                  icon={<Icon of={Check} />}
                  confirm={`Terapkan ${formatCount(job.summary.rows ?? 0)} baris? Semua tertulis sekaligus, atau tidak sama sekali.`}
                />
              }
            >
              Periksa ringkasan di bawah, lalu terapkan. Semua baris tertulis sekaligus, atau tidak sama sekali.
            </Banner>
          )}
          <MendRows job={job} kind={kind} view={view} actor={actor} />
          <SummaryCard summary={job.summary} done={false} />
        </>
      )}
      {(state === 'selesai' || state === 'diurungkan') && !editing && <SummaryCard summary={job.summary} done />}
    </Page>
  )
}

function stepOf({ state, problems }: ImportJob): number {
  if (state === 'membaca') return 0
  if (state === 'memetakan') return 1
  if (state === 'memeriksa') return 2
  if (state === 'siap') return problems > 0 ? 2 : 3
  if (state === 'selesai') return 4
  return state === 'menerapkan' ? 3 : 2
}
