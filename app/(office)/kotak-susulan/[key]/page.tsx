import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { StepForm } from '@/components/reports/step-form'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { isRole, ROLES } from '@/lib/auth/roles'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { clockWords } from '@/lib/sync/clock-words'
import { mayUndo } from '@/lib/sync/late-commands'
import { type Difference, differenceOf } from '@/lib/sync/late-difference'
import { lateScopeOf, whyNotApply, whyNotDecide } from '@/lib/sync/late-policy'
import { getLate, type LateItem } from '@/lib/sync/late-queries'
import { KIND_WORDS } from '@/lib/sync/late-schema'
import { applyLateAction, rejectLateAction, undoLateAction } from '../actions'

export const metadata: Metadata = { title: 'Kiriman susulan' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One late item: whose, when, why it is here, and what it would change. */
export default async function LateItemPage({ params }: PageProps<'/kotak-susulan/[key]'>) {
  const actor = await requireActor()
  const { key } = await params
  const found = await find(actor, key)
  if (!found) notFound()
  const { row, difference } = found
  const zone = actor.zone as Zone
  return (
    <Page
      title={row.label || (KIND_WORDS[row.kind] ?? 'Kiriman')}
      note={row.message}
      actions={<LinkButton href={paths.lateInbox()}>Semua kiriman susulan</LinkButton>}
    >
      <Verdict row={row} difference={difference} actor={actor} />
      <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Card title="Tentang kiriman ini">
          <DescriptionList
            items={[
              { term: 'Jenis', detail: KIND_WORDS[row.kind] },
              {
                term: 'Pengirim',
                detail: `${row.accountName}, ${isRole(row.role) ? ROLES[row.role].label : row.role}`,
              },
              { term: 'Desa', detail: row.villageName ? `${row.villageName}, ${row.kecamatanName}` : 'tidak dikenal' },
              { term: 'Dibuat', detail: `${formatDateTime(row.madeAt, zone)}${clockWords(row.clockOff)}` },
              { term: 'Diterima server', detail: formatDateTime(row.receivedAt, zone) },
              {
                term: 'Tanda terima',
                detail: row.receipt && (
                  <a className="link figures" href={paths.receipts(row.receipt)}>
                    {row.receipt}
                  </a>
                ),
              },
            ]}
          />
        </Card>
        <Changes difference={difference} />
      </div>
    </Page>
  )
}

async function find(actor: Actor, key: string) {
  if (!worksInOffice(actor) || !lateScopeOf(actor) || !UUID.test(key)) return null
  const scope = lateScopeOf(actor)!
  try {
    return await inTenantSql(actor, async (tx) => {
      const { row, item } = await getLate(tx, key)
      if (scope.kecamatanId !== null && scope.kecamatanId !== row.kecamatanId) return null
      return { row, difference: await differenceOf(tx, item, new Date()) }
    })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** What was decided, or the two ways to decide. A decision makes another version: its dialogs start anew. */
function Verdict({ row, difference, actor }: { row: LateItem; difference: Difference; actor: Actor }) {
  const hidden = { item: row.key, version: String(row.version) }
  const mayNot = whyNotDecide(actor, row)
  if (row.state !== 'menunggu')
    return (
      <Banner
        tone={row.state === 'diterapkan' ? 'good' : 'warn'}
        title={row.state === 'diterapkan' ? 'Sudah diterapkan' : 'Ditolak'}
        actions={
          !mayNot &&
          mayUndo(actor, row) && (
            <StepForm
              key={`undo ${row.version}`}
              action={undoLateAction}
              hidden={hidden}
              verb="Urungkan"
              note="Kiriman ini kembali menunggu keputusan, dan yang sudah diterapkan ditarik kembali."
            />
          )
        }
      >
        Oleh {row.decidedByName}, {formatDateTime(row.decidedAt, actor.zone as Zone)}.{' '}
        {row.note && `Alasannya: ${row.note}`}
      </Banner>
    )
  const first = mayNot ?? whyNotApply(actor, row.kind) ?? difference.first
  return (
    <Banner
      tone={first ? 'warn' : 'info'}
      title="Menunggu keputusan Anda"
      actions={
        !mayNot && (
          <>
            {!first && (
              <StepForm
                key={`apply ${row.version}`}
                action={applyLateAction}
                hidden={{ ...hidden, seen: String(difference.seen) }}
                verb="Terapkan"
                note={`Isi kiriman ini menjadi isi kantor, tetap atas nama ${row.accountName}. Keputusan Anda tercatat.`}
                tone="primary"
              />
            )}
            <StepForm
              key={`reject ${row.version}`}
              action={rejectLateAction}
              hidden={hidden}
              verb="Tolak"
              note="Kiriman ini tidak diterapkan. Pengirim membaca alasan Anda."
              reasonLabel="Alasan ditolak"
            />
          </>
        )
      }
    >
      {first ?? 'Bandingkan isinya dengan yang tersimpan sekarang, lalu terapkan atau tolak.'}{' '}
      {difference.href && (
        <a className="link" href={difference.href}>
          Buka yang tersimpan
        </a>
      )}
    </Banner>
  )
}

function Changes({ difference }: { difference: Difference }) {
  const { rows, same } = difference
  return (
    <Card
      flush
      title="Yang akan berubah"
      note={same > 0 ? `${same} isian lain sama dengan yang tersimpan sekarang.` : undefined}
    >
      <DataTable
        caption="Bedanya dengan yang tersimpan"
        rows={rows}
        rowKey={({ label }) => label}
        columns={[
          { key: 'label', head: 'Isian', phone: 'title', cell: ({ label }) => label },
          { key: 'now', head: 'Sekarang', cell: ({ now }) => <span className="text-ink-soft">{now}</span> },
          { key: 'sent', head: 'Kiriman', cell: ({ sent }) => <strong>{sent}</strong> },
        ]}
        empty={
          <p className="p-4 text-ink-soft">
            {same > 0 ? (
              <Badge tone="good">Sama dengan yang tersimpan sekarang</Badge>
            ) : (
              'Kiriman ini tidak membawa isian yang dapat dibandingkan.'
            )}
          </p>
        }
      />
    </Card>
  )
}
