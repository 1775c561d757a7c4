import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { TargetChildren } from '@/components/targets/children-table'
import { PlanSteps } from '@/components/targets/plan-steps'
import { RevisionList } from '@/components/targets/revision-list'
import { TargetSummary } from '@/components/targets/target-summary'
import { TargetTrend } from '@/components/targets/target-trend'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { findIndicator } from '@/lib/figures/catalogue'
import type { Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { fullName, LEVEL, levelBelow, levelLabel } from '@/lib/regions/rules'
import { findAnswer } from '@/lib/registers/once'
import { readDetail, type TargetDetail, yearSoFar } from '@/lib/targets/board'
import { TRACK } from '@/lib/targets/edition'
import { EVENLY, PLAN_STATES } from '@/lib/targets/plan'
import { mayPlan, readsTargets } from '@/lib/targets/policy'
import { findPlan } from '@/lib/targets/queries'
import type { PlanStamp } from '@/lib/targets/step'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { planStepAction, undoPlanAction } from '../actions'
import { ExcelLink } from '../excel-link'
import { placeIn, placeQuery, yearIn } from '../place'
import { EditTarget } from './edit-target'

type Props = PageProps<'/sasaran/[indikator]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const indicator = findIndicator((await params).indikator)
  return { title: indicator ? `Sasaran ${indicator.label}` : 'Tidak ditemukan' }
}

/** One target of a year: what was reached of it, its parts, its steps and its revisions. */
export default async function TargetPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const indicator = findIndicator((await params).indikator)
  if (!indicator) notFound()
  if (!worksInOffice(actor) || !readsTargets(actor))
    return <NoPermissionState level={1} what="Rincian sasaran" who="pegawai kantor kabupaten/kota yang memilikinya" />
  const asked = await searchParams
  const year = yearIn(asked, actor.zone)
  const { region } = await placeIn(actor, asked)
  const revision = typeof asked.revisi === 'string' && /^\d{1,3}$/.test(asked.revisi) ? Number(asked.revisi) : null
  const now = new Date()
  const detail = await readDetail(actor, indicator, { region, year, revision }, now)
  const query = (code = region.code, more = '') =>
    `${placeQuery(actor, year, code)}${revisionQuery(detail, revision)}${more}`
  if (!detail)
    return (
      <Page title={`Sasaran ${indicator.label} ${year}`} crumbs={[crumb(placeQuery(actor, year, region.code))]}>
        <div className="surface">
          <EmptyState
            title="Belum ada sasaran"
            actions={
              mayPlan(actor.role, indicator) && (
                <LinkButton href={paths.targets(`/baru?tahun=${year}&dari=${indicator.code}`)}>Buat sasaran</LinkButton>
              )
            }
          />
        </div>
      </Page>
    )
  const { plan, achievement, figure, children, closed } = detail
  const key = z.uuid().safeParse(asked.langkah)
  const back = `/${indicator.code}${placeQuery(actor, year, region.code)}&revisi=${plan.revision}`
  const stamp = key.success ? await readStamp(actor, key.data) : null
  const editing = plan.state === 'konsep' && mayPlan(actor.role, indicator)
  const soFar = yearSoFar(year, now)
  const noun = levelLabel(levelBelow(region.level) ?? LEVEL.village)
  const revises = plan.state === 'disetujui' && mayPlan(actor.role, indicator) && region.id === actor.tenantId
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`${indicator.label}, ${year}`}
        note={`${fullName(region)}. ${spreadWords(plan.base)} Sumber: ${plan.source}.`}
        status={
          <Badge tone={plan.state === 'disetujui' ? 'good' : plan.state === 'diajukan' ? 'info' : 'neutral'}>
            {`Revisi ${plan.revision}: ${PLAN_STATES[plan.state]}`}
          </Badge>
        }
        crumbs={[
          crumb(placeQuery(actor, year, actor.region.code)),
          ...(region.level > LEVEL.district && actor.region.level < region.level
            ? [{ label: actor.region.name, href: paths.targets(`/${indicator.code}${query(actor.region.code)}`) }]
            : []),
          ...(region.level === LEVEL.village && region.kecamatanName && actor.region.level === LEVEL.district
            ? [{ label: `Kec. ${region.kecamatanName}` }]
            : []),
        ]}
        actions={
          <>
            {region.id === actor.tenantId && (
              <PlanSteps plan={plan} indicator={indicator} role={actor.role} action={planStepAction} back={back} />
            )}
            {revises && (
              <LinkButton href={paths.targets(`/baru?tahun=${year}&dari=${indicator.code}`)}>Buat revisi</LinkButton>
            )}
            <ExcelLink query={`${query()}&indikator=${indicator.code}`} />
            <PrintButton />
          </>
        }
      >
        {stamp && key.success && (
          <StepBanner key={key.data} action={undoPlanAction} fields={{ key: key.data }} open={stamp.open}>
            {stamp.said}
          </StepBanner>
        )}
        {editing && <EditTarget {...{ detail, indicator, region, back }} asked={asked.ubah} />}
        {achievement ? (
          <TargetSummary
            indicator={indicator}
            achievement={achievement}
            figure={figure}
            until={soFar?.period.to ?? null}
          />
        ) : (
          <div className="surface">
            <EmptyState title="Wilayah ini tidak ada dalam sasaran tersebut" />
          </div>
        )}
        {achievement && (
          <TargetTrend
            indicator={indicator}
            target={achievement.target}
            months={detail.months}
            where={fullName(region)}
          />
        )}
        {children && children.length > 0 && (
          <TargetChildren
            indicator={indicator}
            rows={children}
            noun={noun}
            base={baseLabel(plan.base)}
            hrefOf={({ region: { code } }) => paths.targets(`/${indicator.code}${query(code)}`)}
            {...(editing && {
              editHrefOf: ({ region: { id } }) =>
                paths.targets(`/${indicator.code}${query(region.code, `&ubah=${id}`)}#ubah`),
            })}
          />
        )}
        {closed > 0 && (
          <p className="text-sm text-ink-soft">
            Sesuai jalur: paling sedikit {Math.round(TRACK.share * 100)}% dari yang semestinya tercapai sampai bulan
            itu. Aturan sementara dari kami (edisi {TRACK.edition}), belum ditetapkan pedoman.
          </p>
        )}
        <RevisionList
          revisions={detail.revisions}
          current={plan}
          zone={actor.zone as Zone}
          hrefOf={(one) =>
            paths.targets(`/${indicator.code}${placeQuery(actor, year, region.code)}&revisi=${one.revision}`)
          }
        />
      </Page>
    </>
  )
}

const DONE: Readonly<Record<string, string>> = {
  'target.made': 'Sasaran dibuat dan dibagi sampai desa. Periksa, lalu ajukan.',
  'target.corrected': 'Sasaran tersimpan; sisanya dibagi ulang.',
  'target.released': 'Sasaran wilayah ini dibagi lagi menurut dasarnya.',
  'target.proposed': 'Sasaran diajukan kepada kepala dinas.',
  'target.recalled': 'Sasaran ditarik kembali menjadi konsep.',
  'target.dropped': 'Konsep dibatalkan dan disimpan sebagai riwayat.',
  'target.approved': 'Sasaran disetujui dan berlaku.',
  'target.returned': 'Sasaran dikembalikan kepada pembuatnya.',
}

const crumb = (query: string) => ({ label: 'Sasaran', href: paths.targets(query) })

const revisionQuery = (detail: TargetDetail | null, revision: number | null) =>
  detail && revision === detail.plan.revision ? `&revisi=${revision}` : ''

const baseLabel = (base: string) => findIndicator(base)?.label ?? ''

const spreadWords = (base: string) =>
  base === '' ? '' : base === EVENLY ? 'Dibagi rata.' : `Dibagi menurut ${baseLabel(base)}.`

const readStamp = (actor: Parameters<typeof inTenant>[0], key: string) =>
  inTenant(actor, async (tx) => {
    const stamp = await findAnswer<PlanStamp>(tx, key)
    if (!stamp?.planId || stamp.by !== tx.actor.accountId) return null
    const open = (await findPlan(tx, stamp.planId))?.version === stamp.version
    return { open, said: DONE[stamp.action] ?? 'Tersimpan.' }
  })
