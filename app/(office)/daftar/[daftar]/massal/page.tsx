import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { BulkPreviewView } from '@/components/registers/bulk-preview'
import { BulkQuestions } from '@/components/registers/bulk-questions'
import { plainFields } from '@/components/registers/plain-field'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import type { FormState } from '@/lib/actions/form-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { listAddress } from '@/lib/registers/address'
import { MOST_TOGETHER } from '@/lib/registers/bulk'
import { readAnswers, readBulkAddress, selectionFields } from '@/lib/registers/bulk-address'
import { planTogether } from '@/lib/registers/bulk-plan'
import { mayAdd } from '@/lib/registers/policy'
import { listMarks, listMarksOf, listNames } from '@/lib/registers/queries'
import { dayIn } from '@/lib/registers/rules'
import { findDomain } from '../../domains'
import { OfficeOnly } from '../../office-only'
import { whoWrites } from '../who-writes'
import { changeTogetherAction } from './actions'

export const metadata: Metadata = { title: 'Ubah bersama' }

/** One step on many entries: which step, what it asks, and exactly what it would change before it does. */
export default async function BulkPage({ params, searchParams }: PageProps<'/daftar/[daftar]/massal'>) {
  const domain = findDomain((await params).daftar)
  if (!domain || domain.bulk.length === 0) notFound()
  const { register, reading, bulk } = domain
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what={register.title} />
  const asked = await searchParams
  const address = readBulkAddress(register, bulk, asked)
  const { action, ids, view, typed } = address
  const today = dayIn(actor.zone, new Date())
  const answers = action && address.asked ? readAnswers(action, typed) : null

  const { area, total, plan, names } = await inTenantSql(actor, async (tx) => {
    const reach = await areaOf(tx, register.writers)
    const own = ids ? await listMarksOf(tx, register, ids) : null
    const marks = own ? { items: own, total: own.length } : await listMarks(tx, reading, view, today, MOST_TOGETHER)
    const few = marks.total <= MOST_TOGETHER
    const preview =
      action && answers && 'answers' in answers && few && mayAdd(reach)
        ? await planTogether(tx, register, reach, action, answers.answers, marks.items, today)
        : null
    const shown = [...(preview?.changes ?? []).slice(0, 200), ...(preview?.refused ?? []).slice(0, 200)]
    return {
      area: reach,
      total: marks.total,
      plan: preview,
      names: await listNames(
        tx,
        register,
        shown.map(({ id }) => id),
      ),
    }
  })
  const listHref = paths.registerList(register.code, listAddress(register, { ...view, page: 1 }))
  if (!mayAdd(area)) return <NoPermissionState level={1} what="Ubah bersama" who={whoWrites(register)} />
  const selection = selectionFields(register, address)
  const confirmed = new URLSearchParams([
    ...selection,
    ['aksi', action?.code ?? ''],
    ...Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  ]).toString()
  const hrefOf = (code: string) =>
    paths.registerBulk(register.code, `?${new URLSearchParams([...selection, ['aksi', code]])}`)

  return (
    <Page
      title={action ? action.label : 'Ubah bersama'}
      note={`${formatCount(total)} ${register.noun} dipilih${ids ? '' : ': semua yang cocok dengan saringan'}. ${action?.note ?? 'Pilih langkahnya; Anda melihat dahulu apa yang akan berubah.'}`}
      crumbs={[
        { label: 'Data', href: paths.registers() },
        { label: register.title, href: listHref },
      ]}
    >
      {total > MOST_TOGETHER && (
        <Banner tone="warn">
          Saringan ini memuat {formatCount(total)} {register.noun}; paling banyak {formatCount(MOST_TOGETHER)}{' '}
          sekaligus. Kembali ke daftar dan persempit saringannya.
        </Banner>
      )}
      {total === 0 && (
        <EmptyState
          title={`Belum ada ${register.noun} yang dipilih`}
          actions={<LinkButton href={listHref}>Kembali ke daftar</LinkButton>}
        >
          <p>Centang barisnya di daftar, lalu pilih Ubah bersama.</p>
        </EmptyState>
      )}
      {total > 0 && total <= MOST_TOGETHER && !action && (
        <ul className="surface divide-y divide-line">
          {bulk.map(({ code, label, note }) => (
            <li key={code} className="flex flex-wrap items-center gap-3 px-4 py-3">
              <span className="min-w-0 flex-1 basis-64">
                <span className="block font-medium">{label}</span>
                <span className="block text-sm text-ink-soft">{note}</span>
              </span>
              <LinkButton href={hrefOf(code)} prefetch={false}>
                Pilih
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {total > 0 && total <= MOST_TOGETHER && action && (
        <BulkQuestions
          hidden={[...selection, ['aksi', action.code], ['lihat', 'ya']]}
          fields={plainFields(action.fields, { ...typed, on: typed.on ?? (action.ends ? today : undefined) })}
          state={stateOf(answers, typed)}
          today={today}
          otherHref={paths.registerBulk(register.code, `?${new URLSearchParams(selection)}`)}
        />
      )}
      {plan && action && (
        <BulkPreviewView
          plan={plan}
          names={names}
          noun={register.noun}
          ends={action.ends === true}
          verb={action.label}
          confirm={changeTogetherAction}
          againHref={paths.registerBulk(register.code, `?${confirmed}&lihat=ya`)}
          hidden={{
            key: randomUUID(),
            register: register.code,
            selection: confirmed,
            digest: plan.digest,
          }}
        />
      )}
    </Page>
  )
}

/** The form's state as an action would have given it: the problems beside their fields, everything typed kept. */
function stateOf(
  answers: ReturnType<typeof readAnswers> | null,
  typed: Readonly<Record<string, string | readonly string[]>>,
): FormState {
  if (!answers) return { status: 'idle' }
  if ('answers' in answers) return { status: 'idle', values: typed }
  return { status: 'error', message: 'Ada isian yang perlu diperbaiki.', fields: answers.problems, values: typed }
}
